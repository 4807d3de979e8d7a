export const checkPattern = (_text: string): { message: string; offset: number }[] => []
