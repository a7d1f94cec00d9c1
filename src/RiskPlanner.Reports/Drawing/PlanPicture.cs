namespace RiskPlanner.Reports.Drawing;

/// <summary>A plan drawn: every part with its place. What draws it only writes it down.</summary>
/// <param name="Width">How wide it is, in CSS pixels.</param>
/// <param name="Height">How high it is.</param>
/// <param name="SiteHeight">How high the columns are.</param>
/// <param name="Sites">The columns.</param>
/// <param name="Boxes">The boxes, outer ones before inner ones.</param>
/// <param name="Arrows">The arrows.</param>
/// <param name="Routes">All ways of copies between boxes, those too that are not drawn.</param>
public sealed record PlanPicture(
    double Width, double Height, double SiteHeight,
    IReadOnlyList<DrawnSite> Sites, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<DrawnArrow> Arrows,
    IReadOnlyList<TopologyRoute> Routes);
