"""Asks each case with the generated client, and prints `name status json` of what it read."""

import json
import sys

import openapi_client as pave

base_url, file = sys.argv[1:]
for ask in json.load(open(file, encoding="utf-8")):
    key = {} if ask["apiKey"] is None else {"ApiKey": ask["apiKey"]}
    configuration = pave.Configuration(host=base_url.rstrip("/"), api_key=key)
    api = pave.PhotosUrlApi(pave.ApiClient(configuration))
    photos = pave.PhotoSubmission.from_dict(ask["request"])
    try:
        answer = api.submit_photo_urls_with_http_info(ask["sessionKey"], photos)
        status, read = answer.status_code, answer.data
    except pave.ApiException as refused:
        status, read = refused.status, refused.data
    print(ask["name"], status, read.to_json())
