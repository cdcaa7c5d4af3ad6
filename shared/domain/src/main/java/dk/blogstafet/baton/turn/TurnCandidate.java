package dk.blogstafet.baton.turn;

import dk.blogstafet.relay.validation.TextField;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;

/// A person whom an author proposes as the next one.
///
/// @param number from 1 in each turn
/// @param name empty once the person is invited, as are contact and greeting: the person's turn has
///   them and erases them
/// @param greeting to the person; may be empty
/// @param because why the author proposes the person, the end of a sentence; may be empty
/// @param invited the number of the turn that the person was invited to; empty if not invited
public record TurnCandidate(
    int number,
    String name,
    Optional<TurnContact> contact,
    String greeting,
    String because,
    Instant at,
    Optional<Integer> invited) {
  /// The maximum number of candidates in a turn.
  public static final int LIMIT = 3;

  /// How long a candidate is kept who is not invited.
  public static final Period TERM = Period.ofDays(30);

  public TurnCandidate {
    if (invited.isEmpty()) {
      TextField.AUTHOR_NAME.require(name);
      if (contact.isEmpty()) {
        throw new IllegalArgumentException("A candidate without an address");
      }
    }
    TextField.GREETING.require(greeting);
    TextField.BECAUSE.require(because);
  }

  /// Returns when the candidate is deleted; empty if that happens with the turn's other data.
  public Optional<Instant> expires() {
    return invited.isPresent() ? Optional.empty() : Optional.of(at.plus(TERM));
  }

  /// Returns the candidate after the invitation.
  public TurnCandidate invitedTo(int turn) {
    return new TurnCandidate(number, "", Optional.empty(), "", "", at, Optional.of(turn));
  }

  /// Does not return the name or the contact.
  @Override
  public String toString() {
    return "candidate " + number;
  }
}
