package dk.blogstafet.relay;

import java.time.Instant;
import java.time.LocalDate;

/// A published post as lists show it: without its text.
///
/// @param version 1 for the post as it was published, one more with each correction
/// @param stored when this version was stored
public record Post(PostId id, Leg leg, Headline headline, int version, Instant stored) {
  public Post {
    if (version < 1) {
      throw new IllegalArgumentException("A post's first version is 1, not " + version);
    }
  }

  public String title() {
    return headline.title();
  }

  public LocalDate date() {
    return headline.date();
  }

  public Category category() {
    return headline.category();
  }

  public Place place() {
    return new Place(headline.date(), leg);
  }

  public Spot spot() {
    return new Spot(place(), category());
  }

  /// When readers last got something new: the publication date, or the last correction.
  public Instant updated() {
    return version == 1 ? DanishTime.startOf(date()) : stored;
  }
}
