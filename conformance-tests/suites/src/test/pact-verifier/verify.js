// Verifies a pact with the reference implementation, against a sandbox or something in front of it.
//
//   PACT_FILE     the pact
//   PROVIDER_URL  where its requests go
//   SANDBOX_URL   where its provider states are brought about
//
// Exit codes: 0 the provider keeps the pact, 1 it does not, 2 it could not be asked.
const { readFileSync } = require('node:fs');
const { Verifier } = require('@pact-foundation/pact');

const { PACT_FILE, PROVIDER_URL, SANDBOX_URL } = process.env;
const pact = JSON.parse(readFileSync(PACT_FILE, 'utf8'));

async function bringAbout(state, { sessionKey }) {
  const control = new URL('/_sandbox/state', SANDBOX_URL);
  control.search = new URLSearchParams({ state, session: sessionKey });
  const answer = await fetch(control, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${await answer.text()}`);
  }
  return { sessionKey, apiKey: 'sandbox-key' };
}

const states = pact.interactions.flatMap((interaction) => interaction.providerStates);
const stateHandlers = Object.fromEntries(
  states.map(({ name }) => [name, (parameters) => bringAbout(name, parameters)]),
);

fetch(new URL('/_sandbox/received', SANDBOX_URL))
  .then(
    () =>
      new Verifier({
        provider: pact.provider.name,
        providerBaseUrl: PROVIDER_URL.replace(/\/$/, ''),
        pactUrls: [PACT_FILE],
        stateHandlers,
        logLevel: 'error',
      })
        .verifyProvider()
        .then(
          () => console.log(`verified ${pact.interactions.length} interactions`),
          (problem) => {
            console.error(String(problem));
            process.exitCode = 1;
          },
        ),
    (problem) => {
      console.error(String(problem));
      process.exitCode = 2;
    },
  );
