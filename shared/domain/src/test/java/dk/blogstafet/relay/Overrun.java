package dk.blogstafet.relay;

import java.util.List;
import java.util.Optional;

/// Books in which someone else is always first.
record Overrun(Relays relays) implements Relays {
  @Override
  public Optional<Medium> medium() {
    return relays.medium();
  }

  @Override
  public Optional<Standing> find(RelayId relay) {
    return relays.find(relay);
  }

  @Override
  public boolean describe(Revision seen, Site anew) {
    return false;
  }

  @Override
  public Recorded open(Relay relay) {
    return relays.open(relay);
  }

  @Override
  public Recorded describe(Standing seen, Relay anew) {
    return new Recorded.Overtaken();
  }

  @Override
  public Recorded record(Standing seen, Standing then, List<Step> steps, Pace pace) {
    return new Recorded.Overtaken();
  }
}
