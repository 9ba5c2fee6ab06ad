package io.guildhall.platform.ordering;

import io.guildhall.platform.company.ConsoleFigures;
import io.guildhall.platform.ordering.store.OrderReads;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Shell;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What goods were traded in the marketplace in the last thirty days, by currency. */
@TenantFacade
public class TradingFigures implements ConsoleFigures {

    private static final Duration PERIOD = Duration.ofDays(30);

    private OrderReads reads;
    private Clock clock;

    protected TradingFigures() {}

    @Inject
    TradingFigures(OrderReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public List<Figure> of(Shell shell) {
        List<Turnover> turnovers = reads.turnover(clock.instant().minus(PERIOD));
        long orders = turnovers.stream().mapToLong(Turnover::orders).sum();
        long cancelled = turnovers.stream().mapToLong(Turnover::cancelled).sum();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                shell.t("ordering.figures.orders"),
                shell.formats().number(orders),
                cancelled == 0
                        ? shell.t("ordering.figures.period")
                        : shell.t("ordering.figures.cancelled", Long.valueOf(cancelled))));
        turnovers.forEach(turnover -> figures.add(new Figure(
                shell.t("ordering.figures.turnover", turnover.total().currency().getCurrencyCode()),
                shell.formats().money(turnover.total()),
                shell.t("ordering.figures.period"))));
        return figures;
    }
}
