package dk.blogstafet.page;

import dk.blogstafet.relay.PostListId;

/// One page of a list's year: up to 100 posts, numbered from the year's oldest, so that a post
/// added later never moves to another page and a full page never changes.
///
/// @param number from 1
public record YearPage(PostListId listId, int year, int number) {
  /// The most posts on a page.
  public static final int SIZE = 100;

  public YearPage {
    if (number < 1) {
      throw new IllegalArgumentException("A year's first page is 1, not " + number);
    }
  }

  /// How many pages a year with this many posts has.
  public static int pages(int posts) {
    return (posts + SIZE - 1) / SIZE;
  }
}
