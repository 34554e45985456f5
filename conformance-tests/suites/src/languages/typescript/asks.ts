// Asks each case with the generated client, and prints `name status json` of what it read.
import { readFileSync } from "node:fs";
import * as pave from "./client/index.js";

const [baseUrl, file] = process.argv.slice(2);
for (const ask of JSON.parse(readFileSync(file!, "utf-8"))) {
  const api = new pave.PhotosUrlApi(
    new pave.Configuration({ basePath: baseUrl!.replace(/\/$/, ""), apiKey: ask.apiKey ?? undefined }),
  );
  const photos = pave.PhotoSubmissionFromJSON(ask.request);
  let status: number;
  let read: unknown;
  try {
    const answer = await api.submitPhotoUrlsRaw({ sessionKey: ask.sessionKey, photoSubmission: photos });
    status = answer.raw.status;
    read = pave.PhotoResultsToJSON(await answer.value());
  } catch (refused) {
    if (!(refused instanceof pave.ResponseError)) {
      throw refused;
    }
    status = refused.response.status;
    read = pave.ErrorEnvelopeToJSON(pave.ErrorEnvelopeFromJSON(await refused.response.json()));
  }
  console.log(ask.name, status, JSON.stringify(read));
}
