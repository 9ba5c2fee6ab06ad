package io.guildhall.server.pages;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.FacetValue;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Formats;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.NavigationItem.Area;
import io.guildhall.platform.shared.web.Palette;
import io.guildhall.platform.shared.web.PriceTier;
import io.guildhall.platform.shared.web.Progress;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Site;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.shared.web.Step;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.TimelineEntry;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Trend;
import io.guildhall.platform.shared.web.Viewer;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sample data for a page that shows every component once. */
public final class Gallery {

    static final Instant NOW = Instant.parse("2026-03-02T06:30:00Z");

    private final boolean chinese;

    private Gallery(boolean chinese) {
        this.chinese = chinese;
    }

    static Gallery in(String language) {
        return new Gallery(language.startsWith("zh"));
    }

    /** A row of the sample table. */
    public record Order(
            String number,
            String goods,
            String buyer,
            BigDecimal quantity,
            BigDecimal amount,
            Tone tone,
            String status) {}

    static Site steel() {
        return new Site(
                Site.Kind.MARKETPLACE,
                "steel",
                LocalizedText.of("SteelYard", "钢聚场"),
                LocalizedText.of("Spot and forward steel by weight, certified by heat", "现货与期货钢材，按炉号出具质保书"),
                Optional.empty(),
                "building-factory-2",
                new Palette("#1f3f6e", "#d1512d"),
                List.of("zh-CN", "en"),
                ZoneId.of("Asia/Shanghai"),
                URI.create("http://steel.localhost:8080"),
                URI.create("http://localhost:8080"));
    }

    static Site platform() {
        return new Site(
                Site.Kind.PLATFORM,
                "",
                LocalizedText.same("Guildhall"),
                LocalizedText.of("Launch and run industry marketplaces", "创建并运营行业商城"),
                Optional.empty(),
                "building-bank",
                Palette.DEFAULT,
                List.of("en", "zh-CN"),
                ZoneOffset.UTC,
                URI.create("http://localhost:8080"),
                URI.create("http://localhost:8080"));
    }

    static Optional<Viewer> viewer() {
        return Optional.of(new Viewer(
                "Lin Wei",
                Set.of("seller", "buyer"),
                Optional.of(new Viewer.Company("1", LocalizedText.same("Jiangnan Steel Trading Co., Ltd."))),
                "/logout"));
    }

    static Shell shell(Site site, String language, String path, Optional<Viewer> viewer, Optional<Flash> flash) {
        Texts texts = Texts.in(language);
        return new Shell(
                site,
                viewer,
                Link.parse(path, "q=HRB400"),
                texts,
                new Formats(texts, site.zone(), Clock.fixed(NOW, ZoneOffset.UTC)),
                flash,
                menus());
    }

    /** Menus of words that are there already; features bring their own. */
    private static List<NavigationItem> menus() {
        return List.of(
                NavigationItem.of(Area.MARKETPLACE, "shared.all", "/products", "category", 1),
                NavigationItem.of(Area.MARKETPLACE, "shared.company", "/suppliers", "building-factory-2", 2),
                NavigationItem.of(Area.MARKETPLACE, "shared.price", "/prices", "chart-line", 3),
                NavigationItem.of(Area.PLATFORM, "shared.all-marketplaces", "/gallery", "building-store", 1),
                NavigationItem.of(Area.TOOLS, "shared.total", "/cart", "shopping-cart", 1)
                        .counting(3),
                NavigationItem.of(Area.FOOTER, "shared.details", "/about", "info-circle", 1),
                NavigationItem.of(Area.WORKBENCH, "shared.place.workbench", "/workbench", "layout-dashboard", 1),
                NavigationItem.of(Area.WORKBENCH, "shared.quantity", "/gallery", "clipboard-list", 2)
                        .under("shared.company")
                        .counting(7),
                NavigationItem.of(Area.WORKBENCH, "shared.price", "/workbench/prices", "tag", 3)
                        .under("shared.company"),
                NavigationItem.of(Area.TENANT_CONSOLE, "shared.company", "/console/companies", "building", 1),
                NavigationItem.of(Area.OPERATOR_CONSOLE, "shared.all-marketplaces", "/operator", "building-store", 1));
    }

    private String say(String english, String inChinese) {
        return chinese ? inChinese : english;
    }

    public String say(String key) {
        return switch (key) {
            case "hero" -> say("Steel by weight, certified by heat", "按吨交易，按炉质保");
            case "supplier" -> say("Jiangnan Steel Trading Co., Ltd.", "江南钢铁贸易有限公司");
            case "title" -> say("Sales orders", "销售订单");
            case "subtitle" -> say("Orders your company has received, newest first.", "贵公司收到的订单，按时间倒序排列。");
            case "publish" -> say("Publish a product", "发布产品");
            case "form" -> say("Product", "产品信息");
            case "name" -> say("Name", "产品名称");
            case "weight" -> say("Weight of a bundle", "单捆重量");
            case "weight-help" -> say("Theoretical mass; the scale decides on delivery.", "按理论重量填写，交货以过磅为准。");
            case "grade" -> say("Grade", "牌号");
            case "basis" -> say("Settlement basis", "结算方式");
            case "terms" -> say("Terms of delivery", "交货条款");
            case "agree" -> say("The mill certificate travels with every heat", "每炉附质量证明书");
            case "certificate" -> say("Mill certificate", "质量证明书");
            case "dispatch" -> say("Ship the same day where the yard is open", "仓库营业时当日发货");
            case "timeline" -> say("What happened", "订单动态");
            case "delete" -> say("Withdraw this listing?", "确定下架该产品？");
            case "delete-text" ->
                say("Buyers no longer find it. Orders already placed go on.", "下架后买家将无法搜索到该产品，已有订单不受影响。");
            case "withdraw" -> say("Withdraw", "下架");
            case "notice" -> say("Your licence expires in 12 days", "贵公司的经营许可证将在 12 天后到期");
            case "notice-text" -> say("Upload the renewed one to keep your listings visible.", "请上传新证，以免产品被暂停展示。");
            case "empty" -> say("No requests yet", "暂无询价");
            case "empty-text" -> say("Buyers’ requests in your categories appear here.", "与您经营类目相关的采购询价会显示在这里。");
            case "stock" -> say("Stock", "库存");
            case "launching" -> say("Launching the marketplace", "正在创建商城");
            case "import" -> say("substances.tsv", "substances.tsv");
            case "phone" -> say("Phone", "联系电话");
            case "licence" -> say("Password", "密码");
            default -> throw new IllegalArgumentException(key);
        };
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(say("Workbench", "工作台"), "/workbench"),
                new Crumb(say("Sales", "销售"), "/workbench/sales"),
                new Crumb(say("title"), "/gallery"));
    }

    public List<Tab> tabs() {
        return List.of(
                Tab.of(say("All", "全部"), "/gallery", true).counting(1284),
                Tab.of(say("To confirm", "待确认"), "/gallery?tab=confirm", false).counting(7),
                Tab.of(say("In transit", "运输中"), "/gallery?tab=transit", false),
                Tab.of(say("Disputed", "有争议"), "/gallery?tab=disputed", false));
    }

    public List<Column> columns() {
        return List.of(
                Column.text("number", say("Order", "订单号")).sorts(),
                Column.text("goods", say("Goods", "货物")),
                Column.text("buyer", say("Buyer", "买家")).hideable(),
                Column.number("quantity", say("Quantity", "数量")).sorts(),
                Column.number("amount", say("Amount", "金额")).sorts().hideable(),
                Column.text("status", say("Status", "状态")));
    }

    public ListView<Order> orders(Shell shell) {
        return ListView.of(
                        shell.here(),
                        List.of(
                                order(
                                        "000042",
                                        "HRB400E Φ16",
                                        "98.5",
                                        "405820.00",
                                        Tone.ATTENTION,
                                        "To confirm",
                                        "待确认"),
                                order(
                                        "000041",
                                        "Q355B 10×1500×6000",
                                        "42",
                                        "179340.00",
                                        Tone.INFO,
                                        "In transit",
                                        "运输中"),
                                order("000040", "H 200×200×8×12", "17.85", "76041.00", Tone.GOOD, "Accepted", "已验收"),
                                order("000039", "SPHC 3.0×1500", "25", "98250.00", Tone.BAD, "Disputed", "有争议"),
                                order("000038", "Q235B Φ219×6", "6.303", "29624.10", Tone.NEUTRAL, "Draft", "草稿")),
                        Optional.of("next"))
                .total(1284)
                .sorted(Sort.descending("number"))
                .filtered("buyer", "12", say("Buyer", "买家"), say("Huadong Construction", "华东建工"))
                .filtered("since", "2026", say("Since", "起始日期"), shell.formats().date(NOW));
    }

    public ListView<Order> nothing(Shell shell) {
        return ListView.of(shell.here(), List.of(), Optional.empty());
    }

    public ListView<Order> nothingFound(Shell shell) {
        return nothing(shell).filtered("grade", "S690", say("Grade", "牌号"), "S690QL");
    }

    private Order order(
            String number, String goods, String tonnes, String amount, Tone tone, String english, String inChinese) {
        return new Order(
                "SO-2026-" + number,
                goods,
                say("Huadong Construction Group", "华东建工集团"),
                new BigDecimal(tonnes),
                new BigDecimal(amount),
                tone,
                say(english, inChinese));
    }

    public FormView form() {
        return FormView.empty()
                .with("name.en", "Rebar HRB400E, 16 mm")
                .with("name.zh-CN", "螺纹钢 HRB400E Φ16")
                .with("weight", "-2")
                .with("grade", "HRB400E")
                .with("basis", "weighed")
                .with("agree", "true")
                .with("email", "lin.wei@jiangnan")
                .reject("weight", say("A bundle weighs more than 0 kg", "单捆重量必须大于 0 千克"))
                .reject(
                        "email",
                        say("An address has a domain, such as name@example.com", "邮箱地址不完整，例如 name@example.com"));
    }

    public List<Choice> grades() {
        return List.of(Choice.of("HRB400E", "HRB400E"), Choice.of("HRB500E", "HRB500E"));
    }

    public List<Choice> bases() {
        return List.of(
                new Choice("weighed", say("Weighed", "过磅"), say("The weighbridge ticket decides.", "以地磅单为准。")),
                new Choice(
                        "theoretical",
                        say("Theoretical", "理计"),
                        say("Length × mass per metre of the standard.", "按长度乘以标准单米重量。")),
                new Choice("transcribed", say("Transcribed", "抄码"), say("The mill’s label decides.", "以钢厂标签重量为准。")));
    }

    public List<Step> wizard() {
        return Step.wizard(1, say("Template", "选择模板"), say("Name", "名称地址"), say("Review", "确认信息"), say("Launch", "开通"));
    }

    public List<Step> launch() {
        return List.of(
                new Step(say("Registry", "登记商城"), Step.State.DONE, ""),
                new Step(
                        say("Identity realm", "身份域"),
                        Step.State.DONE,
                        say("Roles, clients, first admin", "角色、客户端、首位管理员")),
                new Step(say("Taxonomy", "类目"), Step.State.CURRENT, say("48 of 63 categories", "63 个类目已建 48 个")),
                new Step(say("Search", "搜索"), Step.State.FAILED, say("The index does not answer", "索引服务无响应")),
                new Step(say("Pages", "页面"), Step.State.TODO, ""));
    }

    public List<FacetValue> facet() {
        return List.of(
                new FacetValue("HRB400E", 412, true, "#"),
                new FacetValue("HRB500E", 98, false, "#"),
                new FacetValue("Q235B", 77, false, "#"),
                new FacetValue("Q355B", 1041, false, "#"));
    }

    public List<PriceTier> tiers() {
        return List.of(
                new PriceTier(number("1"), number("4180"), false),
                new PriceTier(number("25"), number("4120"), true),
                new PriceTier(number("100"), number("4065.5"), false));
    }

    public Trend trend() {
        return new Trend(Stream.of(4010, 4025, 4080, 4060, 4115, 4150, 4120)
                .map(price -> new Trend.Point(price % 100 + "", BigDecimal.valueOf(price), String.valueOf(price)))
                .toList());
    }

    public Progress running() {
        return new Progress(2310, 4141, 12, 420, true);
    }

    public Progress counting() {
        return new Progress(120, 0, 0, 0, true);
    }

    public List<TimelineEntry> timeline() {
        return List.of(
                new TimelineEntry(
                        NOW.minusSeconds(5400),
                        say("Order confirmed", "订单已确认"),
                        "Lin Wei",
                        say("Delivery by 6 March from Shanghai Baoshan yard", "3月6日前由上海宝山库交货"),
                        Tone.GOOD),
                new TimelineEntry(NOW.minusSeconds(9000), say("Payment received", "货款已到账"), "", "", Tone.INFO),
                new TimelineEntry(NOW.minusSeconds(90000), say("Order placed", "已下单"), "Chen Yu", "", Tone.NEUTRAL));
    }

    public Instant now() {
        return NOW;
    }

    public BigDecimal number(String digits) {
        return new BigDecimal(digits);
    }
}
