package dk.blogstafet.writeturn;

import dk.blogstafet.gateway.FormFields;
import dk.blogstafet.gateway.GatewayResponse;
import dk.blogstafet.page.TurnVisit;
import dk.blogstafet.page.UnsavedReason;
import dk.blogstafet.relay.Site;
import java.time.Duration;

/// Saves a text that a form or its script sent, and answers in the form that each of them can show.
interface TextSaving {
  /// Saves the text, and then does what the button says.
  GatewayResponse handle(String act, TurnVisit visit, FormFields form, Site site);

  /// Answers that a text is not saved.
  ///
  /// @param wait when to try again
  GatewayResponse keep(
      int status, TurnVisit visit, FormFields form, Site site, UnsavedReason reason, Duration wait);
}
