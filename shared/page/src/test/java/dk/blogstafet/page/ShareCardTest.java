package dk.blogstafet.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dk.blogstafet.relay.Post;
import dk.blogstafet.relay.PostBody;
import dk.blogstafet.relay.PostSummary;
import org.junit.jupiter.api.Test;

final class ShareCardTest {
  @Test
  void hasTheSameDigestUntilItsTextChanges() {
    var post = SamplePages.post("Ord", 2);
    var corrected = SamplePages.corrected(new Post(post, PostBody.NONE), "Ny note").post();

    assertEquals(card(post).digest(), card(corrected).digest());
    assertNotEquals(card(post).digest(), card(SamplePages.post("Andre ord", 2)).digest());
    assertNotEquals(card(post).digest(), card(SamplePages.post("Ord", 3)).digest());
  }

  @Test
  void hasAnotherAddressForServicesThatKeepPictures() {
    var card = card(SamplePages.post("Ord", 2));

    assertEquals("/stafet/kort/indlaeg-2.png", card.address());
    assertEquals(card.address() + "?v=c" + card.digest().substring(0, 8), card.versioned());
  }

  @Test
  void describesItselfInWords() {
    assertEquals("Etape 2. Ord. Ord og Ord", card(SamplePages.post("Ord", 2)).description());
    var relay = ShareCard.of(SamplePages.site("Medie"), SamplePages.relay("Stafet"));
    assertEquals("Blogstafet. Stafet. Medie", relay.description());
    assertEquals("Blogstafetter. M. M", ShareCard.of(SamplePages.site("M")).description());
  }

  private static ShareCard card(PostSummary post) {
    return ShareCard.of(SamplePages.site("Medie"), SamplePages.relay("Stafet"), post);
  }
}
