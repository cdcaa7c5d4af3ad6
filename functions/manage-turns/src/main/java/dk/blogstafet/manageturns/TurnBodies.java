package dk.blogstafet.manageturns;

import dk.blogstafet.baton.DraftContent;
import dk.blogstafet.baton.editor.CommentDraft;
import dk.blogstafet.baton.editor.InvitationDraft;
import dk.blogstafet.gateway.signed.JsonBody;
import dk.blogstafet.relay.validation.TextField;
import dk.blogstafet.reply.ReplyDraft;
import java.util.Objects;
import java.util.Optional;

/// Reads the bodies of editors' requests.
final class TurnBodies {
  private TurnBodies() {}

  static InvitationDraft invitation(JsonBody json) {
    return new InvitationDraft(
        json.text("name"),
        json.text("email"),
        json.text("question"),
        json.text("deadline"),
        Optional.ofNullable(json.bool("baton")).orElse(true),
        json.text("from"),
        json.text("greeting"),
        json.text("because"),
        json.number("reserve"));
  }

  static CommentDraft comment(JsonBody json) {
    return new CommentDraft(
        json.text("text"), json.text("paragraph"), json.text("before"), json.text("after"));
  }

  static ReplyDraft reply(JsonBody json) {
    return new ReplyDraft(
        json.text("name"),
        json.text("contact"),
        json.text("received"),
        json.text("passage"),
        json.text("text"));
  }

  /// Reads an editor's own text, in the form in which it is stored.
  static DraftContent text(JsonBody json) {
    return new DraftContent(
        normal(json, TextField.TITLE, "title"),
        normal(json, TextField.CATEGORY, "category"),
        normal(json, TextField.TEASER, "teaser"),
        normal(json, TextField.TEXT, "text"),
        normal(json, TextField.AUTHOR_NAME, "author"),
        normal(json, TextField.AUTHOR_TITLE, "authorTitle"),
        normal(json, TextField.AUTHOR_WORKPLACE, "workplace"),
        normal(json, TextField.AUTHOR_SIDE, "side"));
  }

  private static String normal(JsonBody json, TextField field, String name) {
    return field.normal(Objects.requireNonNullElse(json.text(name), ""));
  }
}
