/// The back door: relays and posts in DynamoDB, pages in S3, mail through SES. Alone knows the AWS
/// SDK, and no rules.
@NullMarked
package dk.blogstafet.aws;

import org.jspecify.annotations.NullMarked;
