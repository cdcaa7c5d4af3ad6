/// The newsletter's keys: wrapped by KMS or a file, stored in DynamoDB.
@NullMarked
package dk.blogstafet.aws.vault;

import org.jspecify.annotations.NullMarked;
