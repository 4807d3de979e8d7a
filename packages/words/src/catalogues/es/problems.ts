export const problems = {
  malformed: 'No se pudo leer la solicitud. Compruebe su forma y envíela de nuevo.',
  unauthenticated: 'Inicie sesión primero.',
  forbidden:
    'No está autorizado a hacer esto. Si lo necesita, diríjase al administrador de su Estado.',
  'not-found': 'En esta dirección no hay nada que usted pueda ver. Compruebe la dirección.',
  'not-acceptable': 'Esto no está disponible en el formato solicitado.',
  conflict: 'Esto entra en conflicto con lo que ya existe. Cárguelo de nuevo y compare.',
  gone: 'Esto ya no existe.',
  'changed-meanwhile': 'Esto ha cambiado desde que lo cargó. Cárguelo de nuevo y repita su cambio.',
  'too-large': 'Esto es demasiado grande. Envíelo en partes más pequeñas.',
  'unsupported-media-type': 'Este tipo de contenido no se acepta aquí.',
  invalid: 'Un dato introducido no es válido. Corríjalo y envíelo de nuevo.',
  'too-many': 'Demasiadas solicitudes. Espere un poco e inténtelo de nuevo.',
  unavailable: 'La plataforma no está disponible por el momento. Inténtelo más tarde.',
  full: 'La plataforma no tiene más espacio. Avise a su operador.',
  internal: 'Se ha producido un error. Inténtelo de nuevo; si persiste, avise al operador.',
  unknown: 'La plataforma no pudo hacer esto. Código del motivo: {code}',
}
