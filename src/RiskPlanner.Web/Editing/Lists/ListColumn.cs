using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>A column of a section's list.</summary>
/// <param name="Form">The key that it shows.</param>
/// <param name="Column">What the data base knows it by, for order and filters; null when it knows nothing of it.</param>
public sealed record ListColumn(FieldForm Form, ItemColumn? Column)
{
    /// <summary>The key in words.</summary>
    public string Title => SectionWords.Capital(SectionWords.Spaced(Form.Key));

    /// <summary>Whether it can be filtered by: the identity has its mask, and numbers have no filter.</summary>
    public bool HasFilter => Column is not (null or ItemColumn.Identity or ItemColumn.Size);

    /// <summary>Whether it shows names of z/OS.</summary>
    public bool IsName => Column == ItemColumn.Identity || Form.RefersTo.Count > 0;

    /// <summary>Whether it shows numbers.</summary>
    public bool IsNumber => Form.Kind is FieldKind.WholeNumber or FieldKind.Number;
}
