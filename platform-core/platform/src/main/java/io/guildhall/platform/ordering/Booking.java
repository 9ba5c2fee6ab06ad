package io.guildhall.platform.ordering;

import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.shared.Quantity;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A buyer books services that are on sale and that the goods allow, at the amount shown, or orders nothing. */
final class Booking {

    private Booking() {}

    /** The cart with the services that can be booked with each of its groups, in the marketplace's order. */
    static CartView offered(CartView cart, List<ServiceView> onSale) {
        return new CartView(
                cart.groups().stream()
                        .map(group -> group.with(onSale.stream()
                                .flatMap(service -> priced(service, group).stream())
                                .toList()))
                        .toList(),
                cart.gone());
    }

    /** The cart with those services alone that are wanted; refuses where any of them cannot be had like that. */
    static CartView booked(CartView cart, List<ServiceView> onSale, List<WantedService> wanted) {
        CartView offered = offered(cart, onSale);
        List<Wording> refused = new ArrayList<>();
        List<Wording> changed = new ArrayList<>();
        Map<CartView.Group, Map<String, BookedService>> chosen = new LinkedHashMap<>();
        offered.groups().forEach(group -> chosen.put(group, new LinkedHashMap<>()));
        for (WantedService want : wanted) {
            Optional<CartView.Group> group = offered.groups().stream()
                    .filter(each -> each.seller().equals(want.seller())
                            && each.service(want.code()).isPresent())
                    .findFirst();
            if (group.isEmpty()) {
                refused.add(refusal(want, offered, onSale));
                continue;
            }
            BookedService service = group.get().service(want.code()).orElseThrow();
            BigDecimal now = service.amount().amount();
            if (want.shownAmount() != null && want.shownAmount().compareTo(now) != 0) {
                changed.add(Wording.of(
                        want.field(),
                        "ordering.service.price-changed",
                        service.name(),
                        want.shownAmount().toPlainString(),
                        now.toPlainString(),
                        service.amount().currency().getCurrencyCode()));
            }
            chosen.get(group.get()).put(service.code(), service);
        }
        if (!refused.isEmpty()) {
            throw WordedRejection.ofAll(OrderingReason.SERVICES_REFUSED, refused);
        }
        if (!changed.isEmpty()) {
            throw WordedRejection.ofAll(OrderingReason.CHANGED_SINCE_SHOWN, changed);
        }
        return new CartView(
                chosen.entrySet().stream()
                        .map(group ->
                                group.getKey().with(List.copyOf(group.getValue().values())))
                        .toList(),
                cart.gone());
    }

    private static Optional<BookedService> priced(ServiceView service, CartView.Group group) {
        List<Quantity> quantities = group.lines().stream()
                .filter(CartView.Line::isOrderable)
                .map(line -> new Quantity(line.offer().quantity(), line.offer().unit()))
                .toList();
        return quantities.isEmpty()
                ? Optional.empty()
                : service.terms().charge(group.total(), quantities).map(charge -> BookedService.of(service, charge));
    }

    private static Wording refusal(WantedService want, CartView cart, List<ServiceView> onSale) {
        if (cart.groups().stream().noneMatch(group -> group.seller().equals(want.seller()))) {
            return Wording.of(want.field(), "ordering.service.no-goods");
        }
        return onSale.stream()
                .filter(service -> service.code().equals(want.code()))
                .findFirst()
                .map(service -> Wording.of(
                        want.field(),
                        "ordering.service.not-bookable",
                        service.terms().name()))
                .orElseGet(() -> Wording.of(want.field(), "ordering.service.gone"));
    }
}
