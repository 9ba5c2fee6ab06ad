package io.guildhall.server.container;

import io.guildhall.platform.shared.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears bells. What else happens when one rings, a test says beforehand. */
@ApplicationScoped
public class Porter implements EventHandler<BellRang> {

    private final List<UUID> heard = new CopyOnWriteArrayList<>();
    private final Map<UUID, Runnable> orders = new ConcurrentHashMap<>();

    @Override
    public Class<BellRang> eventType() {
        return BellRang.class;
    }

    @Override
    public void handle(BellRang event) {
        heard.add(event.bell());
        orders.getOrDefault(event.bell(), () -> {}).run();
    }

    /** Has this done whenever that bell rings, in the transaction of the delivery. */
    public void when(UUID bell, Runnable order) {
        orders.put(bell, order);
    }

    public long times(UUID bell) {
        return heard.stream().filter(bell::equals).count();
    }
}
