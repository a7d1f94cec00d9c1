using System.Text.Json.Nodes;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>A list of groups of keys, such as the steps of a policy.</summary>
public sealed class GroupsEntry : FieldEntry
{
    private readonly List<MappingEntry> _groups;

    internal GroupsEntry(FieldForm form, JsonArray? value, FieldEntry? parent)
        : base(form, parent) => _groups = [.. (value ?? []).Select(group => new MappingEntry(form.Item!, FieldEntries.MappingOf(form.Item!, group), this))];

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<MappingEntry> Groups => _groups;

    /// <inheritdoc/>
    public override IReadOnlyList<FieldEntry> Children => _groups;

    /// <inheritdoc/>
    public override bool HasValue => _groups.Exists(group => group.HasValue);

    /// <summary>What one group is: "step".</summary>
    public string Noun => Form.Key.EndsWith('s') ? MappingEntry.Noun(Form.Key) : SectionWords.Spaced(Form.Item!.Noun);

    /// <summary>Adds an empty group at the end.</summary>
    /// <returns>The group.</returns>
    public MappingEntry Add()
    {
        var group = new MappingEntry(Form.Item!, null, this);
        _groups.Add(group);
        return group;
    }

    /// <summary>Removes a group.</summary>
    public void Remove(MappingEntry group) => _groups.Remove(group);

    /// <summary>Moves a group up (-1) or down (1); does nothing at the ends.</summary>
    public void Move(MappingEntry group, int step)
    {
        var from = _groups.IndexOf(group);
        var to = from + step;
        if (from < 0 || to < 0 || to >= _groups.Count) return;
        (_groups[from], _groups[to]) = (_groups[to], _groups[from]);
    }

    /// <summary>Moves a group to where another one is, which makes room for it; does nothing when one of them is not here.</summary>
    public void MoveTo(MappingEntry group, MappingEntry place)
    {
        var (from, to) = (_groups.IndexOf(group), _groups.IndexOf(place));
        if (from < 0 || to < 0) return;
        _groups.RemoveAt(from);
        _groups.Insert(to, group);
    }

    /// <inheritdoc/>
    public override JsonNode? ToJson() => _groups.Count == 0 ? null : new JsonArray([.. _groups.Select(group => group.ToJson())]);

    internal string LabelOf(MappingEntry group) => $"{SectionWords.Capital(Noun)} {_groups.IndexOf(group) + 1}";

    private protected override string PathOf(FieldEntry child) => $"{Path}[{_groups.IndexOf((MappingEntry)child)}]";
}
