/// The AWS adapters: relays and posts in DynamoDB, pages in S3, mail through SES. The only module
/// that depends on the AWS SDK; contains no rules.
@NullMarked
package dk.blogstafet.aws;

import org.jspecify.annotations.NullMarked;
