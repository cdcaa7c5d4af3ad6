"""list-posts in Python: the same two requests to the table, the same response.

A loop replaces Lambda's runtime client.
"""

import base64
import datetime
import http.client
import json
import os
import re
import zoneinfo

import boto3

CLIENT = boto3.client("dynamodb")
TABLE = os.environ["POSTS_TABLE"]
USUAL = 20
COPENHAGEN = zoneinfo.ZoneInfo("Europe/Copenhagen")


def handle(event):
    slug = event["pathParameters"]["relay"]
    limit = int(event.get("queryStringParameters", {}).get("limit", USUAL))
    relay = CLIENT.get_item(
        TableName=TABLE,
        Key={"pk": {"S": "medium"}, "sk": {"S": "relay#" + slug}},
        ConsistentRead=True,
    )
    page = CLIENT.query(
        TableName=TABLE,
        ConsistentRead=True,
        ScanIndexForward=False,
        Limit=limit + 1,
        KeyConditionExpression="pk = :pk AND sk BETWEEN :low AND :high",
        ExpressionAttributeValues={
            ":pk": {"S": "relay#" + slug},
            ":low": {"S": "list#"},
            ":high": {"S": "list#~"},
        },
    )
    return answer(relay["Item"], slug, page["Items"], limit)


def answer(relay, slug, items, limit):
    posts = [post(slug, item) for item in items[:limit]]
    body = {"relay": f"/api/relays/{slug}", "posts": posts}
    if len(items) > limit:
        place = f"1 {slug}/ {posts[-1]['date']} {posts[-1]['leg']}"
        body["next"] = base64.urlsafe_b64encode(place.encode()).decode().rstrip("=")
    return {
        "statusCode": 200,
        "headers": {
            "cache-control": "public, max-age=0, s-maxage=60",
            "content-type": "application/json",
            "etag": f'"2.r{relay["revision"]["N"]}"',
            "x-content-type-options": "nosniff",
        },
        "body": written(body),
        "isBase64Encoded": False,
    }


def post(slug, item):
    name = item["id"]["S"]
    category = item["category"]["S"]
    return {
        "id": name,
        "leg": int(item["leg"]["N"]),
        "title": item["title"]["S"],
        "date": item["date"]["S"],
        "category": {"name": category, "slug": fold(category)},
        "teaser": item["teaser"]["S"],
        "authors": [author(one["L"]) for one in item.get("authors", {"L": []})["L"]],
        "version": int(item["version"]["N"]),
        "updated": start_of_day(item["date"]["S"]),
        "url": f"/{slug}/indlaeg/{name}/",
        "self": f"/api/relays/{slug}/posts/{name}",
    }


def author(texts):
    return dict(zip(("name", "title", "workplace", "side"), (text["S"] for text in texts)))


def fold(name):
    folded = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub("[^a-z0-9]+", "-", folded)


def start_of_day(date):
    midnight = datetime.datetime.fromisoformat(date).replace(tzinfo=COPENHAGEN)
    return midnight.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def written(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def loop():
    api = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"])
    while True:
        api.request("GET", "/2018-06-01/runtime/invocation/next")
        reply = api.getresponse()
        event = json.loads(reply.read())
        name = reply.headers["Lambda-Runtime-Aws-Request-Id"]
        said = written(handle(event)).encode()
        api.request("POST", f"/2018-06-01/runtime/invocation/{name}/response", said)
        api.getresponse().read()


loop()
