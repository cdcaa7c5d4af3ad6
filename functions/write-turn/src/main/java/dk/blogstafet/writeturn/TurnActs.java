package dk.blogstafet.writeturn;

import dk.blogstafet.baton.guest.GuestHandOver;
import dk.blogstafet.baton.guest.GuestOutcome;
import dk.blogstafet.baton.guest.GuestRejection;
import dk.blogstafet.baton.guest.GuestTurns;
import dk.blogstafet.baton.guest.GuestWriting;
import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.page.TurnNotice;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.relay.Sha256;
import dk.blogstafet.relay.Site;
import dk.blogstafet.words.LocalizedMessages;
import java.util.Optional;

/// Handles the buttons of the authors' pages, except those of the form with the text.
final class TurnActs {
  private final GuestTurns guests;
  private final GuestWriting writing;
  private final GuestHandOver handOver;
  private final TurnPageResponses responses;

  TurnActs(
      GuestTurns guests,
      GuestWriting writing,
      GuestHandOver handOver,
      TurnPageResponses responses) {
    this.guests = guests;
    this.writing = writing;
    this.handOver = handOver;
    this.responses = responses;
  }

  /// Does what the pressed button says.
  GatewayResponse handle(TurnVisit visit, FormFields form, Site site) {
    var key = visit.turn().key();
    return switch (form.get("act")) {
      case "accept" -> accept(visit, form);
      case "decline" -> done(visit, guests.decline(key, false), Optional.empty());
      case "later" -> later(visit);
      case "never" -> done(visit, guests.decline(key, true), Optional.empty());
      case "recall" -> done(visit, writing.recall(key), Optional.of(TurnNotice.RECALLED));
      case "withdraw" ->
          isSure(form)
              ? done(visit, guests.decline(key, false), Optional.empty())
              : TurnPageResponses.after(visit, TurnNotice.UNSURE);
      case "erase" ->
          isSure(form)
              ? done(visit, guests.erase(key), Optional.empty())
              : TurnPageResponses.after(visit, TurnNotice.UNSURE);
      case "nominate" -> nominate(visit, form, site);
      case "close" -> done(visit, handOver.closeWithoutSuccessor(key), Optional.empty());
      default -> TurnPageResponses.after(visit, TurnNotice.STALE);
    };
  }

  private static boolean isSure(FormFields form) {
    return form.get("sure").equals("yes");
  }

  /// Stores which sentence the author agreed to.
  private GatewayResponse accept(TurnVisit visit, FormFields form) {
    var showsName = form.get("public").equals("yes");
    var wording = LocalizedMessages.in(visit.relay().language()).text("turn.public");
    var outcome = guests.accept(visit.turn().key(), showsName, Sha256.hex(wording));
    return done(visit, outcome, Optional.of(TurnNotice.ACCEPTED));
  }

  /// Stores which sentence the person agreed to.
  private GatewayResponse later(TurnVisit visit) {
    var wording = LocalizedMessages.in(visit.relay().language()).text("turn.later.text");
    var outcome = guests.declineForNow(visit.turn().key(), Sha256.hex(wording));
    return done(visit, outcome, Optional.empty());
  }

  /// A form from before the latest change comes back with what was typed, unless it is a repeat.
  private GatewayResponse nominate(TurnVisit visit, FormFields form, Site site) {
    var typed = TurnForms.candidates(form);
    var turn = visit.turn();
    if (TurnForms.version(form, "v") != turn.version()) {
      return responses.isNamed(turn.key(), typed)
          ? TurnPageResponses.after(visit, TurnNotice.NOMINATED)
          : TurnPageResponses.after(visit, TurnNotice.STALE);
    }
    return switch (handOver.nominate(turn.key(), typed)) {
      case GuestOutcome.Invalid(var errors) -> responses.handOver(422, visit, site, typed, errors);
      case GuestOutcome.Done _ -> TurnPageResponses.after(visit, TurnNotice.NOMINATED);
      case GuestOutcome.Rejected _ -> TurnPageResponses.after(visit, TurnNotice.STALE);
    };
  }

  private static GatewayResponse done(
      TurnVisit visit, GuestOutcome outcome, Optional<TurnNotice> notice) {
    return switch (outcome) {
      case GuestOutcome.Done _ -> TurnPageResponses.after(visit.token(), notice);
      case GuestOutcome.Rejected(var reason, _) ->
          TurnPageResponses.after(
              visit, isTaken(reason) ? TurnNotice.BATON_TAKEN : TurnNotice.STALE);
      case GuestOutcome.Invalid _ -> TurnPageResponses.after(visit, TurnNotice.CHECK);
    };
  }

  private static boolean isTaken(GuestRejection reason) {
    return reason == GuestRejection.BATON_TAKEN;
  }
}
