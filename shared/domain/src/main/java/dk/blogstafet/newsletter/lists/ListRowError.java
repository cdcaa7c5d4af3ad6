package dk.blogstafet.newsletter.lists;

/// What is wrong at one line of a list.
///
/// @param line from 1
/// @param code its kind, for programs
/// @param field the column; empty where it is the line as a whole
/// @param sentence what is wrong and what to do; repeats no address
public record ListRowError(int line, String code, String field, String sentence) {}
