package dk.blogstafet.editing.admission;

import static dk.blogstafet.editing.EditorSamples.NOW;
import static dk.blogstafet.editing.EditorSamples.act;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dk.blogstafet.editing.EditorSamples;
import dk.blogstafet.editing.InvitationCode;
import dk.blogstafet.editing.KeyringFixture;
import dk.blogstafet.editing.admission.EditorMailTask.EditorMailKind;
import dk.blogstafet.editing.key.KeyGrant;
import dk.blogstafet.mail.Outbox;
import dk.blogstafet.newsletter.NewsletterSamples;
import dk.blogstafet.vault.KeyVault;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mails to editors: what is sealed, what is sent, and when an address is gone.
class EditorMailTest extends KeyringFixture {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final KeyVault vault = NewsletterSamples.vault();
  private final MemoryEditorInvitations invitations = new MemoryEditorInvitations(editors);
  private final DeviceAdmission admission =
      new DeviceAdmission(
          invitations,
          editors,
          keyring,
          new EditorAddressSealer((text, context) -> vault.sealer().seal(text, context)),
          CLOCK);
  private final InvitationCode code = InvitationCode.create(new SecureRandom());

  @Test
  void mailsTheCodeOnceSealed() {
    invite("ane@by.example", code.text());

    var task = invitations.mails.getFirst();
    assertFalse(task.toString().contains(code.text()) || task.toString().contains("by.example"));
    var mail = processor(List.of()).plan(task).orElseThrow();
    assertEquals("ane@by.example", mail.to().text());
    assertEquals(code.text(), mail.code());
    assertFalse(mail.toString().contains(code.text()));
  }

  @Test
  void reportsEachDeviceToTheEditor() {
    invite("ane@by.example", code.text());
    admit();

    var task = invitations.mails.getLast();
    assertEquals(EditorMailKind.ADMISSION, task.kind());
    assertEquals("Safari", task.detail());
    assertEquals("", processor(List.of()).plan(task).orElseThrow().code());
    assertEquals(Optional.empty(), invitations.find(code.id()).orElseThrow().address());
  }

  @Test
  void mailsNothingWithoutAnAddress() {
    invite(null, null);
    admit();

    assertEquals(List.of(), invitations.mails);
  }

  @Test
  void mailsNothingToABlockedAddressOrAfterSevenDays() {
    invite("ane@by.example", code.text());
    var task = invitations.mails.getFirst();

    assertEquals(Optional.empty(), processor(List.of("ane@by.example")).plan(task));
    var late = Clock.offset(CLOCK, Duration.ofDays(7));
    var processor =
        new EditorOutboxProcessor(new ForgetfulOutbox(), vault::opener, _ -> false, late);
    assertEquals(Optional.empty(), processor.plan(task));
  }

  @Test
  void forgetsTheAddressOfAnEditorWithoutAccess() {
    invite("ane@by.example", code.text());
    admit();
    var editor = editors.accounts().getFirst();

    assertEquals(Optional.empty(), editor.revokedAt(NOW).address());
  }

  @Test
  void refusesACodeThatIsNotTheInvitationsAndAnInvalidAddress() {
    var other = InvitationCode.create(new SecureRandom()).text();

    assertInstanceOf(InvitationOutcome.Invalid.class, outcome("ane@by.example", other));
    assertInstanceOf(InvitationOutcome.Invalid.class, outcome("ane@by.example", null));
    assertInstanceOf(InvitationOutcome.Invalid.class, outcome("ane", code.text()));
  }

  private void invite(@Nullable String email, @Nullable String text) {
    assertInstanceOf(InvitationOutcome.Invited.class, outcome(email, text));
  }

  private InvitationOutcome outcome(@Nullable String email, @Nullable String text) {
    var draft =
        new EditorInvitationDraft(
            code.id().hash(), "Ane", List.of("publish"), List.of("*"), "mail", null, email, text);
    return admission.invite(act(trusted(KeyGrant.ALL, TONIGHT)), draft);
  }

  private void admit() {
    var key = EditorSamples.publicKey();
    var ticket = new DeviceTicket.CodeTicket(code, "", Optional.empty());
    var request =
        new DeviceRequest(
            ticket, key, "Safari", List.of(), "0123456789abcdef", "fingerprint", NOW, "request-1");
    assertInstanceOf(AdmissionOutcome.Admitted.class, admission.admit(request));
  }

  private EditorOutboxProcessor processor(List<String> blocked) {
    return new EditorOutboxProcessor(
        new ForgetfulOutbox(), vault::opener, it -> blocked.contains(it.text()), CLOCK);
  }

  /// An outbox that keeps nothing.
  private static final class ForgetfulOutbox implements Outbox<EditorMailTask> {
    private final List<EditorMailTask> removed = new ArrayList<>();

    @Override
    public Optional<EditorMailTask> find(String name) {
      return Optional.empty();
    }

    @Override
    public List<EditorMailTask> due(Instant now, int limit) {
      return List.of();
    }

    @Override
    public boolean replace(EditorMailTask seen, EditorMailTask then) {
      return false;
    }

    @Override
    public boolean remove(EditorMailTask seen) {
      return removed.add(seen);
    }
  }
}
