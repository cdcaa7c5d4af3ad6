package dk.blogstafet.local.soak.inputs;

import dk.blogstafet.relay.Base64Url;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/// Calls that follow the links in mails, with valid tokens and mutated ones.
final class MailLinkCalls {
  /// Stands for a token in the sample events.
  private static final String PLACE = "AQAAAAAAAAAA";

  private final SubscriberPool pool;
  private final List<SampleEvent> samples;

  MailLinkCalls(SubscriberPool subscriberPool, List<SampleEvent> samples) {
    this.pool = subscriberPool;
    this.samples = samples.stream().filter(MailLinkCalls::hasPlace).toList();
  }

  private static boolean hasPlace(SampleEvent sample) {
    return sample.event().toString().contains(PLACE);
  }

  SampleEvent next(RandomGenerator random) {
    var sample = HostileStrings.oneOf(samples, random);
    var link = pool.link(sample.name(), random);
    var token = random.nextInt(3) == 0 ? changed(link.token(), random) : link.token();
    return sample.with(PLACE, token).with("&sealed=x", "&sealed=" + link.sealed());
  }

  /// Changes, removes or adds bytes.
  private static String changed(String token, RandomGenerator random) {
    var bytes = Base64Url.decode(token);
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    var at = random.nextInt(text.length());
    var other = String.valueOf((char) random.nextInt(256));
    var changed =
        switch (random.nextInt(4)) {
          case 0 -> text.substring(0, at);
          case 1 -> text + other.repeat(1 + random.nextInt(3_000));
          default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    return Base64Url.encode(changed.getBytes(StandardCharsets.ISO_8859_1));
  }
}
