package dk.blogstafet.page;

import dk.blogstafet.relay.PostListId;

/// One page of a list's year, with up to 100 posts, numbered from the year's oldest post. A new
/// post never moves others to another page, and a full page never changes.
///
/// @param number from 1
public record YearPage(PostListId listId, int year, int number) {
  /// The maximum number of posts on a page.
  public static final int SIZE = 100;

  public YearPage {
    if (number < 1) {
      throw new IllegalArgumentException("The page number must be at least 1, but is " + number);
    }
  }

  /// Returns the number of pages of a year with this many posts.
  public static int pages(int posts) {
    return (posts + SIZE - 1) / SIZE;
  }
}
