package dk.blogstafet.relay.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.relay.PostId;
import dk.blogstafet.relay.RelayId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RenderOmissionTest {
  private static final RelayId RELAY = new RelayId("broer");
  private static final PostId BRO = new PostId("bro");
  private static final RenderOmission WHOLE = RenderOmission.ofPost(RELAY, BRO);
  private static final RenderOmission LISTED = new RenderOmission("/broer/", Optional.of(BRO));
  private static final RenderOmission INTRODUCTION =
      new RenderOmission("/broer/", Optional.empty());

  @Test
  void isStoredInOneOrTwoWords() {
    assertEquals("bro", WHOLE.text());
    assertEquals("/broer/ bro", LISTED.text());
    assertEquals("/broer/", INTRODUCTION.text());
    for (var omission : List.of(WHOLE, LISTED, INTRODUCTION)) {
      assertEquals(omission, RenderOmission.parse(RELAY, omission.text()));
    }
  }

  @Test
  void tellsWhetherThePostHasNoPage() {
    assertTrue(WHOLE.isWhole());
    assertFalse(LISTED.isWhole());
    assertFalse(INTRODUCTION.isWhole());
  }

  @Test
  void isInTheOrderOfPagesAndPosts() {
    var other = new RenderOmission("/broer/", Optional.of(new PostId("aa")));

    assertEquals(
        List.of(INTRODUCTION, other, LISTED, WHOLE),
        List.copyOf(new TreeSet<>(List.of(WHOLE, LISTED, other, INTRODUCTION))));
  }
}
