package dk.blogstafet.newsletter;

import java.util.List;
import java.util.Optional;

/// A change of what is known of one reader: all of it is stored, or nothing.
///
/// @param person in the place of the one with a version less by one
/// @param subscriptions each in the place of the one with a version less by one
/// @param pending in the place of those with the stamp that was seen
/// @param consents lines that are new
/// @param errands each is put only where none of its name waits
public record Filing(
    Optional<Person> person,
    List<Subscription> subscriptions,
    Optional<PendingRequests> pending,
    List<Consent> consents,
    List<Errand> errands) {
  /// Changes nothing.
  static final Filing NOTHING =
      new Filing(Optional.empty(), List.of(), Optional.empty(), List.of(), List.of());

  public Filing {
    subscriptions = List.copyOf(subscriptions);
    consents = List.copyOf(consents);
    errands = List.copyOf(errands);
  }

  Filing with(Person then) {
    return new Filing(Optional.of(then), subscriptions, pending, consents, errands);
  }

  Filing with(Subscription... then) {
    return new Filing(person, List.of(then), pending, consents, errands);
  }

  Filing with(List<Subscription> then) {
    return new Filing(person, then, pending, consents, errands);
  }

  Filing with(PendingRequests then) {
    return new Filing(person, subscriptions, Optional.of(then), consents, errands);
  }

  Filing noting(List<Consent> lines) {
    return new Filing(person, subscriptions, pending, lines, errands);
  }

  Filing then(Errand errand) {
    return new Filing(person, subscriptions, pending, consents, List.of(errand));
  }

  public boolean isEmpty() {
    return equals(NOTHING);
  }
}
