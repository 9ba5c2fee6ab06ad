package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.ValueAddedService;
import java.util.List;

/** What is sold beside the goods in the chemical trade. */
final class ChemicalServices {

    static final List<ValueAddedService> ALL = List.of(
            new ValueAddedService(
                    "chemical.analysis",
                    in("Third-party analysis", "第三方检测"),
                    in(
                            "An accredited laboratory tests a sample of the batch against its specification and reports.",
                            "由具备 CMA／CNAS 资质的实验室按规格对该批次取样检测并出具报告。")),
            new ValueAddedService(
                    "chemical.safety-data-sheet",
                    in("Safety data sheet", "SDS 编制"),
                    in(
                            "A sheet in 16 sections is written for the country of destination, in its language.",
                            "按目的国法规和语言编制 16 项内容的安全技术说明书及安全标签。")),
            new ValueAddedService(
                    "chemical.dangerous-goods-transport",
                    in("Dangerous goods transport", "危险品运输"),
                    in(
                            "Licensed carriers collect, document and deliver dangerous goods door to door.",
                            "由具备危险货物运输资质的承运商提供单证齐全的门到门运输。")),
            new ValueAddedService(
                    "chemical.hazardous-storage",
                    in("Hazardous goods storage", "危化品仓储"),
                    in(
                            "Goods are kept in a licensed warehouse of the right class and temperature, charged per tonne and day.",
                            "存放于相应类别和温区的甲、乙类持证仓库，按每吨每天计费。")),
            new ValueAddedService(
                    "chemical.repacking",
                    in("Repacking", "分装"),
                    in("Bulk goods are filled into the packs you order and labelled anew.", "将大包装分装为所需规格并重新贴标，附分装记录。")),
            new ValueAddedService(
                    "chemical.custom-synthesis",
                    in("Custom synthesis", "定制合成"),
                    in(
                            "A structure that nobody stocks is made for you, from milligrams to tonnes.",
                            "针对无现货的结构提供从毫克级到吨级的定制合成与工艺放大。")),
            new ValueAddedService(
                    "chemical.regulatory-filing",
                    in("Registration", "法规注册"),
                    in(
                            "Filing under REACH or China's new-substance rules is prepared and followed up.",
                            "代办 REACH 注册、新化学物质登记及危险化学品备案并跟进进度。")));

    private ChemicalServices() {}
}
