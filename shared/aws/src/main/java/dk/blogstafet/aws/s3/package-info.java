/// Objects in S3: pages, suppressions and the log of issues.
@NullMarked
package dk.blogstafet.aws.s3;

import org.jspecify.annotations.NullMarked;
