package io.guildhall.platform.shared.web;

import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/** Numbers, money, quantities and dates as a reader of one language expects them. Every number keeps its unit on its line. */
public final class Formats {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final BigDecimal UNGROUPED = BigDecimal.valueOf(10_000);
    private static final int MOST_DECIMALS = 9;
    private static final int MOST_PRICE_DECIMALS = 6;

    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    public Formats(Texts texts, ZoneId zone, Clock clock) {
        this.texts = texts;
        this.locale = texts.locale();
        this.zone = zone;
        this.clock = clock;
    }

    public ZoneId zone() {
        return zone;
    }

    /** A count. */
    public String number(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A number with the decimals it has, and no more. */
    public String number(BigDecimal value) {
        return decimals(0, MOST_DECIMALS).format(value);
    }

    /** A measured value: grouped from five digits on, so that years and millimetres read as one number. */
    public String measure(BigDecimal value, String unit) {
        NumberFormat format = decimals(0, MOST_DECIMALS);
        format.setGroupingUsed(value.abs().compareTo(UNGROUPED) >= 0);
        return unit.isEmpty() ? format.format(value) : format.format(value) + NO_BREAK_SPACE + unit(unit);
    }

    /** An amount as it is booked and paid, in whole minor units of its currency. */
    public String money(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return money(amount, currency, digits, digits);
    }

    public String money(Money money) {
        return money(money.amount(), money.currency());
    }

    public String money(BigDecimal amount, String currency) {
        return money(amount, Currency.getInstance(currency));
    }

    /** A price of one unit, which may be finer than the currency's coins. */
    public String price(BigDecimal amount, Currency currency) {
        return money(amount, currency, Math.max(0, currency.getDefaultFractionDigits()), MOST_PRICE_DECIMALS);
    }

    public String price(Money price) {
        return price(price.amount(), price.currency());
    }

    public String price(BigDecimal amount, String currency) {
        return price(amount, Currency.getInstance(currency));
    }

    /** A price per unit, such as {@code ¥4,120.00 / t}. */
    public String pricePer(BigDecimal amount, String currency, String unit) {
        return price(amount, currency) + NO_BREAK_SPACE + "/" + NO_BREAK_SPACE + unit(unit);
    }

    /** A quantity with the short name of its unit. */
    public String quantity(BigDecimal value, String unit) {
        return number(value) + NO_BREAK_SPACE + unit(unit);
    }

    public String quantity(Quantity quantity) {
        return quantity(quantity.value(), quantity.unit());
    }

    /** The short name of a unit of UN/ECE Recommendation 20, or its code where people know no other name. */
    public String unit(String code) {
        String key = "shared.unit." + code;
        return texts.has(key) ? texts.t(key) : code;
    }

    /** A share, given as a ratio: 0.025 is 2.5 %. */
    public String percent(BigDecimal ratio) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(ratio);
    }

    /** The day it is where the reader is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The day it is in UTC, by which offers and rules end. */
    public LocalDate todayInUtc() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The size of a file. */
    public String bytes(long bytes) {
        String[] units = {"B", "KB", "MB", "GB"};
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (unit < units.length - 1 && size.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            size = size.movePointLeft(3);
            unit++;
        }
        return decimals(0, unit == 0 ? 0 : 1).format(size) + NO_BREAK_SPACE + units[unit];
    }

    public String date(LocalDate date) {
        return pattern("shared.format.date").format(date);
    }

    /** The day in the site's zone. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** Date and time of day with the offset of the site's zone. */
    public String dateTime(Instant instant) {
        return pattern("shared.format.date-time").format(instant.atZone(zone));
    }

    /** Time of day in the site's zone. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(zone));
    }

    /** How long ago, or how long until, in the largest fitting unit; a plain date beyond a month. */
    public String relative(Instant instant) {
        Duration passed = Duration.between(instant, clock.instant());
        boolean future = passed.isNegative();
        Duration distance = passed.abs();
        if (distance.toDays() > 30) {
            return date(instant);
        }
        if (distance.toMinutes() < 1) {
            return texts.t("shared.time.now");
        }
        String direction = future ? "shared.time.in." : "shared.time.ago.";
        if (distance.toHours() < 1) {
            return texts.t(direction + "minutes", distance.toMinutes());
        }
        if (distance.toDays() < 1) {
            return texts.t(direction + "hours", distance.toHours());
        }
        return texts.t(direction + "days", distance.toDays());
    }

    private String money(BigDecimal amount, Currency currency, int fewest, int most) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }

    private NumberFormat decimals(int fewest, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(fewest);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(texts.t(key), locale);
    }
}
