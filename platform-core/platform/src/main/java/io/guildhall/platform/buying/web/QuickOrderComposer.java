package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.QuickOrderView;
import io.guildhall.platform.buying.QuickOrderView.State;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what written lines come to. */
@ApplicationScoped
public class QuickOrderComposer {

    private Companies companies;
    private VariantWords variants;

    protected QuickOrderComposer() {}

    @Inject
    QuickOrderComposer(Companies companies, VariantWords variants) {
        this.companies = companies;
        this.variants = variants;
    }

    QuickOrderPage empty(FormView form) {
        return new QuickOrderPage(form, List.of(), Ids.next().toString(), 0, 0);
    }

    QuickOrderPage compose(QuickOrderView view, int added, Shell shell) {
        Set<UUID> sellers = view.lines().stream()
                .flatMap(line -> line.matches().stream())
                .map(CodeMatch::seller)
                .collect(Collectors.toSet());
        Map<UUID, LocalizedText> names = sellers.isEmpty() ? Map.of() : companies.names(sellers);
        return new QuickOrderPage(
                FormView.empty(),
                view.lines().stream().map(line -> line(line, names, shell)).toList(),
                Ids.next().toString(),
                added,
                view.readyCount());
    }

    private QuickOrderPage.Line line(QuickOrderView.Line line, Map<UUID, LocalizedText> names, Shell shell) {
        return new QuickOrderPage.Line(
                line.written().code(),
                line.written().quantity(),
                line.written().chosen().map(UUID::toString).orElse(""),
                "buying.quick.state." + line.state().name().toLowerCase(Locale.ROOT),
                tone(line.state()),
                line.isReady(),
                line.offer().map(offer -> product(line, offer, names, shell)).orElse(null),
                line.matches().size() > 1
                        ? line.matches().stream()
                                .map(match -> choice(match, names, shell))
                                .toList()
                        : List.of(),
                line.problem()
                        .map(problem -> WordedRejection.message(problem, shell.texts()))
                        .orElse(""),
                line.suggestion()
                        .map(quantity -> shell.t(
                                "buying.quick.suggestion",
                                shell.formats()
                                        .quantity(
                                                quantity,
                                                line.offer().orElseThrow().unit())))
                        .orElse(""),
                line.suggestion().map(quantity -> quantity.toPlainString()).orElse(""));
    }

    private QuickOrderPage.Product product(
            QuickOrderView.Line line, PricedVariant offer, Map<UUID, LocalizedText> names, Shell shell) {
        return new QuickOrderPage.Product(
                offer.product(),
                shell.t(offer.productName()),
                offer.sku(),
                variants.of(offer.category(), offer.options(), shell),
                name(offer.seller(), names, shell),
                offer.unitPrice().amount(),
                line.amount().map(Money::amount).orElse(null),
                offer.unitPrice().currency().getCurrencyCode(),
                offer.unit());
    }

    private Choice choice(CodeMatch match, Map<UUID, LocalizedText> names, Shell shell) {
        String label = Stream.of(
                        shell.t(match.productName()),
                        variants.of(match.category(), match.options(), shell),
                        match.sku(),
                        name(match.seller(), names, shell))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return Choice.of(match.variant().toString(), label);
    }

    private static String name(UUID seller, Map<UUID, LocalizedText> names, Shell shell) {
        return names.containsKey(seller) ? shell.t(names.get(seller)) : "";
    }

    private static Tone tone(State state) {
        return switch (state) {
            case READY -> Tone.GOOD;
            case SEVERAL, QUANTITY -> Tone.ATTENTION;
            case UNKNOWN, UNAVAILABLE -> Tone.BAD;
        };
    }
}
