package dk.blogstafet.aws.dynamodb;

/// A range of rows in one partition, both ends included.
public record KeyRange(String pk, String low, String high) {}
