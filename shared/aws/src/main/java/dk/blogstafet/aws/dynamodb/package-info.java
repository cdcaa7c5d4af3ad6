/// Reads and writes of DynamoDB rows, whatever their table: keys, attributes, conditions,
/// transactions and batches.
@NullMarked
package dk.blogstafet.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
