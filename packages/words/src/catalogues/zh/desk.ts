export const desk = {
  title: '您的工作台',
  lead: '所有会议室中等待您处理的事项。',
  nothing: '没有等待您处理的事项。',
  nothingHint:
    '进行中的表决、待提交或需重新支持的文本、待认证的密钥、待录入的文件和即将举行的届会会自动出现在这里。',
  waiting: '{count, plural, other {有 # 项等待您处理}}',
  ballot: '投下贵代表团的票',
  roll: '录入唱名表决',
  open_vote: '表决正在进行：全体投票后请结束表决',
  draft: '尚未提交',
  renew: '您的支持已失效：请重新表示支持，或不作改变',
  keys: '{count, plural, other {# 个密钥}}待认证或拒绝',
  import: '一份投票文件等待录入',
  meeting: '会议正在进行',
  session: '届会',
}
