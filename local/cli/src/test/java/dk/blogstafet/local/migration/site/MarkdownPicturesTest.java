package dk.blogstafet.local.migration.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.blogstafet.conversion.ImportLoss;
import dk.blogstafet.conversion.LossKind;
import dk.blogstafet.relay.validation.Language;
import dk.blogstafet.words.LocalizedMessages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownPicturesTest {
  @Test
  void makesTextOfAddressesThatAreNoPages() {
    var losses = new ArrayList<ImportLoss>();
    var pictures =
        new MarkdownPictures("https://a.example/b/", LocalizedMessages.in(Language.DANISH), losses);

    var text =
        pictures.rewrite(
            "[x](javascript:alert) ![y](data:image/png;base64,AA) [z](c) [w](FILE:///etc) [v](//d.example/e)");

    assertEquals("x Billede: y [z](https://a.example/b/c) w [v](https://d.example/e)", text);
    assertEquals(
        List.of(LossKind.PICTURE, LossKind.LINK, LossKind.LINK),
        losses.stream().map(ImportLoss::kind).toList());
  }
}
