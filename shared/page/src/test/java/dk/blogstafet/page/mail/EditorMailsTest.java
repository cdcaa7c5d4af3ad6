package dk.blogstafet.page.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.editing.admission.EditorMailTask;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailInstruction;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailKind;
import dk.blogstafet.editing.key.EditorId;
import dk.blogstafet.mail.EmailAddress;
import dk.blogstafet.mail.OutboxProgress;
import dk.blogstafet.relay.DomainSamples;
import dk.blogstafet.vault.SealedText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EditorMailsTest {
  private static final String CODE = "0123456789abcdefghjkmnpqrs";

  private final EditorMails mails = new EditorMails(DomainSamples.site("Stafetten"));

  @Test
  void mailsTheLinkAndTheCodeToType() {
    var mail = mails.mail(instruction(EditorMailKind.INVITATION, "Bo", CODE));

    assertTrue(
        mail.text().contains("/redaktion/#kode=" + CODE + "&navn=Ane%20%C3%85s"), mail.text());
    assertTrue(mail.text().contains("koden " + CODE), mail.text());
    assertTrue(mail.html().contains("Bo inviterer dig, Ane Ås"), mail.html());
    assertEquals("a mail", mail.toString());
  }

  @Test
  void reportsADevice() {
    var mail = mails.mail(instruction(EditorMailKind.ADMISSION, "Safari, iPhone", ""));

    assertTrue(mail.html().contains("Ane Ås: Safari, iPhone."), mail.html());
    assertTrue(mail.text().contains("/redaktion/#/enheder"), mail.text());
    assertFalse(mail.text().contains("kode="), mail.text());
  }

  @Test
  void makesNoMarkupOfNames() {
    var mail = mails.mail(instruction(EditorMailKind.INVITATION, "<b>Bo</b>", CODE));

    assertFalse(mail.html().contains("<b>Bo"), mail.html());
  }

  private static EditorMailInstruction instruction(
      EditorMailKind kind, String detail, String code) {
    var id = "A".repeat(43);
    var task =
        new EditorMailTask(
            kind,
            id,
            new EditorId(id),
            "Ane Ås",
            detail,
            new SealedText("A".repeat(64)),
            OutboxProgress.begun(Instant.EPOCH));
    return new EditorMailInstruction(task, new EmailAddress("ane@by.example"), code);
  }
}
