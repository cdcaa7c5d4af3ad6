/// DynamoDB, S3, KMS and SES on one machine, for tests and for running everything locally. Never
/// part of the product: DynamoDB Local's licence allows its use, not its redistribution.
@NullMarked
package dk.blogstafet.local.backends;

import org.jspecify.annotations.NullMarked;
