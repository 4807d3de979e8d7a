export const agreement = {
  title: 'En qué medida coinciden los votos: {first}, {second}',
  lead: 'Sobre las decisiones registradas en las que ambos emitieron un voto. Las cifras describen votos; no califican a nadie.',
  eachTitle: 'En qué medida coinciden los votos de los demás: {name}',
  eachLead:
    'Cada uno de los demás miembros, sobre las decisiones registradas en las que ambos emitieron un voto.',
  eachLink: 'Coincidencia con los votos de los demás',
  chooseOther: 'Comparar con otro Estado',
  show: 'Comparar',
  common:
    'Ambos emitieron un voto en {count, plural, one {# decisión} many {# de decisiones} other {# decisiones}}.',
  noneCommon:
    'El registro no contiene ninguna decisión así elegida en la que ambos emitieran un voto.',
  noneCommonHint:
    'Pida un período más largo, o vea si puede importarse una parte mayor del registro.',
  same: 'El mismo voto',
  partial: 'Uno se abstuvo',
  opposite: 'A favor frente a en contra',
  measure: 'Medida',
  value: 'Valor',
  agreement: 'Coincidencia, de 0 a 1',
  agreementHint:
    'Un voto en el que uno se abstuvo cuenta la mitad; a favor frente a en contra, nada. Donde la mayoría vota a favor, dos coinciden a menudo sin otra razón.',
  kappa: 'Coincidencia más allá del azar (κ), hasta 1',
  pi: 'Coincidencia más allá del azar (π), hasta 1',
  beyondHint:
    '0 es lo que daría el azar, según la frecuencia con que cada uno votó a favor, en contra o se abstuvo; 1 es siempre igual.',
  otherMeasures: 'Otras medidas',
  sAbsolute: 'S, distancias absolutas, de −1 a 1',
  sSquared: 'S, distancias al cuadrado, de −1 a 1',
  kappaSquared: 'κ, distancias al cuadrado',
  piSquared: 'π, distancias al cuadrado',
  overTime: 'A lo largo del tiempo',
  overTimeHint:
    'Las cuestiones sometidas cambian con el tiempo: un cambio aquí puede deberse a ellas.',
  by: 'Dividir por',
  bySession: 'Período de sesiones',
  byYear: 'Año',
  chart: 'Coincidencia en cada intervalo, de 0 a 1; las mismas cifras están en la tabla siguiente.',
  decisions: 'Decisiones',
  apart: 'Dónde votaron de otro modo',
  apartLead:
    'Decisiones en las que ambos emitieron un voto, y no el mismo; las más recientes primero.',
  onlyOpposite: 'Solo a favor frente a en contra',
  noneApart: 'En ninguna decisión así elegida emitieron ambos votos distintos.',
  fewest: 'Al menos tantas decisiones',
  fewestHint: 'Una cifra que se apoya en pocas decisiones dice poco.',
  differentTwo: 'Elija dos Estados distintos.',
}
