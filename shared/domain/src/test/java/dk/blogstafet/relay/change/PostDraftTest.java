package dk.blogstafet.relay.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.relay.change.PostDraft.AuthorDraft;
import dk.blogstafet.relay.change.PostDraft.PictureDraft;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class PostDraftTest {
  private static final List<AuthorDraft> AUTHORS =
      List.of(new AuthorDraft("Finn Fuldkorn", "Forsker", "Havnen", "researcher"));
  private static final PictureDraft PICTURE =
      new PictureDraft("/stafet/billeder/x-640.jpg", "En bro", false, null, "Gry", null);

  @Test
  void keepsWhatOtherChangesSet() {
    var changes =
        List.<UnaryOperator<PostDraft>>of(
            it -> it.withSlug("bro"),
            it -> it.withMailable(true),
            it -> it.withOldAddresses(List.of("/bro")),
            it -> it.withPicture(PICTURE),
            it -> it.withBecause("han bygger broer"));

    var forwards = all(changes);
    var backwards = all(changes.reversed());

    var expected =
        new PostDraft(
            "Bro",
            "2026-03-01",
            "Ledelse",
            "Om broer",
            AUTHORS,
            "Tekst.",
            "https://a.example/bro",
            "han bygger broer",
            "bro",
            true,
            List.of("/bro"),
            PICTURE);
    assertEquals(expected, forwards);
    assertEquals(expected, backwards);
  }

  private static PostDraft all(List<UnaryOperator<PostDraft>> changes) {
    var draft =
        new PostDraft(
            "Bro",
            "2026-03-01",
            "Ledelse",
            "Om broer",
            AUTHORS,
            "Tekst.",
            "https://a.example/bro",
            null);
    for (var change : changes) {
      draft = change.apply(draft);
    }
    return draft;
  }
}
