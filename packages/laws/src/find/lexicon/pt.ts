import { lexicon } from './lexicon.ts'

/** Portuguese, of Europe, Brazil and Africa. */
export const pt = lexicon(
  ['pt'],
  { reviewed: false },
  {
    system: `sistema* (informático/informatizado/computacional/eletrônico/electrónico)* | sistema* de [2] (informação/informações/computador) | dispositivo*
      (informático/eletrônico/electrónico)* | computador* | equipamento* informático* | sítio* (da/de) internet | sistema* | página* da internet`,
    network:
      'rede* de (computadores/computador/comunicações/telecomunicações) | rede* informática* | rede* | internet | telecomunicaç*',
    data: 'dado* (informático/informatizado/eletrônico/computacional)* | dados | programa* informático* ou | banco* de dados | informações (sigilosas/eletrônicas) | documento* eletrónico* | base* de dados',
    communication:
      'comunicaç* | transmiss* | correspondência* | conversa* | telecomunicaç* | mensage* | correio* eletrônic* | emiss* eletromagnétic* | telefônica*',
    document: 'documento* | assinatura* | certificado* | escrito* | cartão',
    tool: 'programa* de computador | programa* (informático/malicioso)* | código* malicioso* | vulnerabilidade* | dispositivo* | software* | vírus | instrumento* | aparelho* | programa* | conjunto executável de instruções',
    password:
      'senha* | código* de acesso | credencia* | palavra* passe | chave* de acesso | código*',
    property:
      'patrimôn* | patrimonia* | bens | dinheiro | prejuízo* | vantagem | valor* | pagamento* | cartão* de (crédito/débito) | ativo* financeiro*',
    child: 'menor* | criança* | adolescente* | menor de 18',
    sexual_material:
      'pornogr* | sexo explícito | cunho sexual | cena* de [3] sexo | sexual* | íntim* | nudez | libidinos*',
    protected_work:
      'direito* de autor | direito* autora* | propriedade intelectual | direitos conexos | obra* (intelectual/protegida)* | fonograma*',
    traffic_data:
      'dado* de (tráfego/conexão) | registro* de (conexão/acesso) | dados relativos ao tráfego | registo* de [2] acesso',
    subscriber_data:
      'dado* (cadastrais/cadastral) | dado* [2] assinante* | assinante* | subscritor*',
    provider:
      'fornecedor* de [2] serviço* | provedor* | prestador* de serviço* | operador* [2] (comunicações/telecomunicações)* | administrador de sistema',
    functioning: 'funcionamento | serviço [2] (telegráfico/telefônico/informático)* | operação',
    access:
      'acess* | aced* | acede* | invad* | invas* | intru* | entrar em | penetr* | violação [3] segurança',
    intercept:
      'intercet* | intercept* | interceç* | escuta* | grav* [3] (comunicação/conversa)* | capt* | devassa*',
    damage:
      'danific* | apag* | destru* | deterior* | alter* | supri* | suprim* | adulter* | inutili* | modific* | elimin* | corromp* | introduz* | inser* | excluir | não utilizáve*',
    hinder:
      'interromp* | interrup* | perturb* | entrav* | impedi* | obst* | dificult* | embaraç* | bloque* | sabotage* | paralis*',
    supply:
      'produz* | oferec* | distribu* | vend* | difund* | difus* | import* | detiv* | detenh* | deter | introduz* em | disponibili* | forne* | adquir* | possu* | comercializ* | divulg* | public* | transmit* | fabric*',
    forge: 'falsific* | fals* | falsidade* | adulter* | contraf* | não genuín* | forj*',
    deceive:
      'burl* | fraude* | fraudulento* | fraudulenta* | estelionat* | engan* | ardil* | induz* [3] erro | erro ou engano | artifíci* | induzid* a erro',
    preserve: 'preserv* | conserv* | guarda de registro* | guardar | congelamento',
    disclose:
      'apresent* [4] (dados/documento)* | forne* [3] dados | disponibili* [3] (dados/registro)* | injunção | revel* | conced* acesso | requisi* | entregar',
    search: 'busca* | pesquis* | revist*',
    seize: 'apree* | apreens* | confisc* | cópia* dos dados | selagem',
    record: 'recolh* | colet* | registo | registro em | grava* | obtenção',
    solicit:
      'alici* | assedi* | instig* | constrang* | encontro | propo* [3] encontro | induz* [4] criança',
    launder: 'lavagem de (dinheiro/bens/capitais) | branqueamento* | provenientes de infração',
    unauthorised:
      'sem [3] (autorização/consentimento/permissão) | sem permissão legal | sem estar [2] autorizado | indevid* | ilegítim* | ilícit* | não autorizad* | ilegal* | abusiv*',
    security:
      'mecanismo* de segurança | medida* de segurança | violação indevida | regras de segurança | proteção | vulnerabilidade*',
    purpose_of_crime:
      'intuito de permitir | destinad* a | com o intuito | com o fim de | concebid* | adaptad* | permitir a prática | prática (de/do/dos) crime*',
    as_genuine:
      'autêntic* | genuín* | finalidades juridicamente | juridicamente relevant* | relações jurídicas | fé pública | verdadeir*',
    gain: 'vantagem (ilícita/econômica/indevida)* | vantagem ilícita | benefício* (ilegítimo/econômico)* | enriquec* | lucro | enriquecimento ilegítimo | proveito | obter* vantage*',
    non_public: 'não públic* | sigilo* | privad* | segred* | meios técnicos | confidenc*',
    real_time: 'tempo real',
    authority:
      'juiz* | autoridade judici* | ministério público | polícia | delegado | tribunal | judiciári* | mandado | ordem judicial | inquérito',
    round_the_clock:
      '24 horas | 24 7 | ponto* de contacto | ponto* de contato | vinte e quatro horas | sete dias',
    foreign_request:
      'cooperação (internacional/jurídica/judiciária)* | auxílio (judiciário/mútuo)* | estado* (requerente/requerido/estrangeiro)* | autoridade* (estrangeira/requerente)* | carta* rogatória*',
    extradite: 'extradi*',
    territory:
      'território* | territorial* | jurisdição | competência | estrangeiro* | nacionalidade | navio* | aeronave*',
    legal_person: 'pessoa* (coletiva/jurídica)* | pessoas coletivas | empresa* | sociedade*',
    attempt: 'tentativa* | cumplicidade | cúmplice* | coautor* | participação',
    penalty: 'pena | penas | reclusão | detenção | prisão | multa | punid* | punível',
    definition: 'definições | definição | conceitos | terminologia',
    aggravation: 'agrav* | qualificad* | aumenta se a pena',
    general_part:
      'objeto | âmbito | tentativa | disposições | ação penal | responsabilidade | aplicação no espaço | perda de bens',
    named_access:
      'acesso (ilegítimo/indevido/ilícito/ilegal/não)* | invas* de (dispositivo/sistema/computador)* | invad* dispositivo* | acesso abusivo',
    named_interception:
      'interce* (ilegítima/ilícita/ilegal/de/telefônica)* | intercepta* [3] (comunica/dados)* | devassa* [3] comunica* | violação de (correspondência/comunicação)* | violação [3] sigilo de comunica*',
    named_data_interference:
      'dano* [3] (dados/informático/programa)* | dano relativo | interferência [2] dados | (modificação/alteração/inserção) [8] dados | inserção de dados falsos',
    named_system_interference:
      'sabotagem informática | interrup* [3] (serviço/sistema)* | perturbação de [3] (serviço/sistema)* | interferência [2] sistema*',
    named_devices:
      'abuso de dispositivo* | produção [4] dispositivo* | (produz/oferece/distribui/vende) [6] (dispositivo/programa)* | uso indevido de dispositivo* | produz oferece distribui',
    named_forgery:
      'falsidade (informática/documental)* | falsificação [3] (documento/cartão/dados)* | falsidade* | falsificação*',
    named_fraud:
      'burla (informática)* | burla* | fraude* (eletrônica/informática)* | furto mediante fraude | estelionato*',
    named_preservation:
      '(preservação/conservação) [2] (expedita/dados)* | preservação de [2] dados | guarda de registros',
    named_production:
      'injunção para [2] (apresentação/concessão) | requisição de dados | apresentação ou concessão',
    named_search:
      'pesquisa de dados informáticos | busca e apreensão | busca* | apreensão de [2] (dados/correio)*',
  },
)
