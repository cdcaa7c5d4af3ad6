// The words about access, in Danish.
export const accessDanish = {
  'admission-lead-named': '{0}, du får adgang til {1} på denne enhed. Der er ingen adgangskode at huske.',
  'have-code': 'Jeg har en kode',
  phrase: 'Sætning',
  'phrase-hint': 'Kun hvis den, der inviterede dig, har læst en sætning op for dig. Ellers lad feltet stå tomt.',
  'passkey-lead': 'Enheden beder om dit fingeraftryk, dit ansigt eller din kode og gemmer en adgangsnøgle. Med den kommer du ind igen med ét tryk, også på en ny enhed.',
  'no-passkey-lead': 'Denne enhed kan ikke gemme en adgangsnøgle. Sletter browseren webstedets data, skal du bruge en ny invitation.',
  'passkey-name': 'Redaktør',
  'passkey-not-made': 'Der blev ikke gemt en adgangsnøgle. Prøv igen, eller sæt hak ved Uden adgangsnøgle.',
  'without-passkey': 'Uden adgangsnøgle',
  'without-passkey-hint': 'Så har du kun adgang i denne browser. Sletter den webstedets data, skal du bruge en ny invitation.',
  returning: 'Har du haft adgang før?',
  'returning-lead': 'Vi kender ikke denne enhed. Brug dit fingeraftryk, dit ansigt eller din kode.',
  'use-passkey': 'Brug min adgangsnøgle',
  'passkey-not-used': 'Der blev ikke brugt nogen adgangsnøgle. Prøv igen, eller bed en kollega om en invitation.',
  'passkey-unknown': 'Adgangsnøglen giver ikke længere adgang her. Bed en kollega om en ny invitation.',
};
