using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>A place in a plan that keeps its meaning when lists are reordered.</summary>
/// <param name="Section">The key of the section.</param>
/// <param name="Identity">The item.</param>
/// <param name="Path">The place in the item, such as <c>updates.every</c>; empty for the item as a whole.</param>
public sealed record PlanPlace(string Section, string Identity, string Path)
{
    /// <summary>The place that a path of the validator means in a plan: <c>dataSets[12].keyLabel</c> is a key of a data set.</summary>
    public static PlanPlace Of(Plan plan, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string[] parts = [.. PlanPath.Parts(path)];
        if (parts.Length < 2 || PlanSections.Find(parts[0]) is not { IsHead: false } section || PlanPath.IndexOf(parts[1]) is not (>= 0 and var index))
            return new PlanPlace(PlanSection.HeadKey, PlanSection.HeadKey, path);

        var item = PlanContent.ValuesOf(plan, section).ElementAt(index);
        var rest = path[(parts[0].Length + parts[1].Length)..].TrimStart('.');
        return new PlanPlace(section.Key, section.IdentityOf(item), rest);
    }
}
