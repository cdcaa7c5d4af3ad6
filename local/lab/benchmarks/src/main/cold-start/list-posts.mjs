// What list-posts does, in JavaScript: the same two questions to the table, the same answer. Bundled
// into one file, as functions on Node are, with a loop in place of Lambda's runtime client.
import { request } from 'node:http';
import { DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});
const TableName = process.env.POSTS_TABLE;
const USUAL = 20;

async function handle(event) {
  const slug = event.pathParameters.relay;
  const limit = Number(event.queryStringParameters?.limit ?? USUAL);
  const relay = await client.send(
    new GetItemCommand({
      TableName,
      Key: { pk: { S: 'medium' }, sk: { S: `relay#${slug}` } },
      ConsistentRead: true,
    }),
  );
  const page = await client.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: limit + 1,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :low AND :high',
      ExpressionAttributeValues: {
        ':pk': { S: `relay#${slug}` },
        ':low': { S: 'list#' },
        ':high': { S: 'list#~' },
      },
    }),
  );
  return answer(relay.Item, slug, page.Items, limit);
}

function answer(relay, slug, items, limit) {
  const posts = items.slice(0, limit).map((item) => post(slug, item));
  const body = { relay: `/api/relays/${slug}`, posts };
  if (items.length > limit) {
    const last = posts.at(-1);
    body.next = Buffer.from(`1 ${slug}/ ${last.date} ${last.leg}`).toString('base64url');
  }
  return {
    statusCode: 200,
    headers: {
      'cache-control': 'public, max-age=0, s-maxage=60',
      'content-type': 'application/json',
      etag: `"2.r${relay.revision.N}"`,
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(body),
    isBase64Encoded: false,
  };
}

function post(slug, item) {
  const category = item.category.S;
  return {
    id: item.id.S,
    leg: Number(item.leg.N),
    title: item.title.S,
    date: item.date.S,
    category: { name: category, slug: fold(category) },
    teaser: item.teaser.S,
    authors: (item.authors?.L ?? []).map(author),
    version: Number(item.version.N),
    updated: startOfDay(item.date.S),
    url: `/${slug}/indlaeg/${item.id.S}/`,
    self: `/api/relays/${slug}/posts/${item.id.S}`,
  };
}

function author({ L: [name, title, workplace, side] }) {
  return { name: name.S, title: title.S, workplace: workplace.S, side: side.S };
}

function fold(name) {
  const folded = name.toLowerCase().replace(/[æøå]/g, (it) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[it]);
  return folded.replace(/[^a-z0-9]+/g, '-');
}

// Midnight in Copenhagen: an hour before UTC's, in summer two.
function startOfDay(date) {
  const midnight = new Date(`${date}T00:00:00Z`);
  const turn = (month) => {
    const last = new Date(Date.UTC(midnight.getUTCFullYear(), month + 1, 0, 1));
    return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  };
  const summer = midnight > turn(2) && midnight <= turn(9);
  midnight.setUTCHours(summer ? -2 : -1);
  return midnight.toISOString().replace('.000', '');
}

function call(method, path, body) {
  const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, method, path: `/2018-06-01/runtime/${path}` }, (reply) => {
      const chunks = [];
      reply.on('data', (chunk) => chunks.push(chunk));
      reply.on('end', () => resolve([reply.headers, Buffer.concat(chunks)]));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

for (;;) {
  const [headers, event] = await call('GET', 'invocation/next');
  const said = await handle(JSON.parse(event));
  const id = headers['lambda-runtime-aws-request-id'];
  await call('POST', `invocation/${id}/response`, JSON.stringify(said));
}
