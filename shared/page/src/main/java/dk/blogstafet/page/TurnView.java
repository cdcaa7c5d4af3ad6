package dk.blogstafet.page;

import dk.blogstafet.baton.guest.TurnUrls;
import dk.blogstafet.baton.turn.HandOver;
import dk.blogstafet.baton.turn.Invitation;
import dk.blogstafet.baton.turn.Turn;
import dk.blogstafet.baton.turn.TurnState;
import dk.blogstafet.relay.Relay;
import dk.blogstafet.words.LocalizedMessages;

/// What every page of an invited author shows.
public record TurnView(PageLayout layout, TurnVisit visit) {
  LocalizedMessages words() {
    return layout.messages();
  }

  Relay relay() {
    return visit.relay();
  }

  Turn turn() {
    return visit.turn();
  }

  Invitation invitation() {
    return turn().invitation();
  }

  /// Returns the notice; empty if there is none.
  String notice() {
    return visit.notice().map(it -> words().text("turn.notice." + it.label())).orElse("");
  }

  /// Returns whether the notice tells of a failure.
  boolean isAlert() {
    return visit.notice().filter(TurnView::isFailure).isPresent();
  }

  private static boolean isFailure(TurnNotice notice) {
    return switch (notice) {
      case CHECK, STALE, BATON_TAKEN, PROPOSAL_OUTDATED, UNSURE -> true;
      case SAVED, ACCEPTED, POSTPONED, ASKED, TAKEN, RECALLED, APPROVED, NOMINATED, SENT -> false;
    };
  }

  /// Returns the name of a message that differs for posts without the baton.
  String key(String key) {
    return invitation().isBaton() ? key : key + ".post";
  }

  /// Returns who passed the baton on.
  String from() {
    return invitation().handOver().map(this::from).orElse("");
  }

  private String from(HandOver handOver) {
    var key = handOver.greeting().isEmpty() ? "turn.from.silent" : "turn.from";
    return handOver.because().isEmpty()
        ? words().text(key, handOver.from())
        : words().text(key + ".because", handOver.from(), handOver.because());
  }

  String greeting() {
    return invitation().handOver().map(HandOver::greeting).orElse("");
  }

  String previewAddress() {
    return PageUrls.with(TurnUrls.PREVIEW, visit.token());
  }

  String address() {
    return PageUrls.with(TurnUrls.WRITE, visit.token());
  }

  /// Returns whether the author can withdraw.
  boolean isWithdrawable() {
    return turn().state().isBeingWritten();
  }

  boolean isErasable() {
    return turn().contact().isPresent();
  }

  /// Returns who is responsible for the data and where the address came from (GDPR, article 14).
  String dataText() {
    var source = invitation().handOver().map(HandOver::from).orElse(invitation().editor());
    return words().text("turn.data.text", layout.site().publisher(), source);
  }

  String erasureText() {
    var isPublished = turn().post().isPresent();
    return words().text(isPublished ? "turn.erase.published" : "turn.erase.text");
  }

  /// Returns the heading of a state in which the author can only wait, or that is over.
  String stateTitle() {
    return words().text(isErased() ? "turn.erased" : stateKey());
  }

  /// Returns what a state means.
  String stateText() {
    if (isErased()) {
      return words().text("turn.erased.text");
    }
    if (turn().reserve().isPresent()) {
      return words().text("turn.state.declined.later");
    }
    return turn()
        .schedule()
        .map(at -> words().text(stateKey() + ".text", words().moment(at)))
        .orElseGet(() -> words().text(stateKey() + ".text"));
  }

  private boolean isErased() {
    return turn().state().isFinal() && !isErasable();
  }

  private String stateKey() {
    return "turn.state." + turn().state().label();
  }

  /// Returns whether an author may want to write to the editors about the end of the turn.
  boolean isContactable() {
    var state = turn().state();
    return state.isFinal() && state != TurnState.CLOSED && state != TurnState.DECLINED;
  }
}
