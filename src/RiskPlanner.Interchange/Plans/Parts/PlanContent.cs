using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>
/// A plan whose items can be put, removed and moved one by one; it becomes a plan again when it is whole. Nothing is checked
/// on the way: that is <see cref="PlanValidator"/>'s work on the result. Not safe between threads.
/// </summary>
public sealed class PlanContent
{
    private readonly Dictionary<string, List<object>> _values;

    /// <summary>Begins with the items of a plan.</summary>
    public PlanContent(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _values = PlanSections.All.ToDictionary(section => section.Key, section => ValuesOf(plan, section).ToList(), StringComparer.Ordinal);
    }

    private PlanContent() =>
        _values = PlanSections.All.ToDictionary(section => section.Key, _ => new List<object>(), StringComparer.Ordinal);

    /// <summary>Puts a plan together from stored items; those of a section stand in the order in which they come.</summary>
    /// <exception cref="InvalidDataException">An item is none that this program has written, or the head is missing.</exception>
    public static Plan Assemble(IEnumerable<PlanItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var content = new PlanContent();
        foreach (var item in items) content._values[item.Section].Add(ValueOf(item));
        if (content._values[PlanSection.HeadKey].Count != 1) throw new InvalidDataException("A stored plan has one head.");
        return content.ToPlan();
    }

    /// <summary>The place of an item in its section, from 0 on, or -1.</summary>
    public int IndexOf(string section, string identity)
    {
        var place = IdentitiesOf(section).IndexOf(identity);
        return place >= 0 ? place : _values[section].FindIndex(value => PlanSection.FurtherIdentityOf(value) == identity);
    }

    /// <summary>
    /// Puts an item in the place of the one of an identity, which may be another one than its own (it is renamed then), or
    /// at a place when there is none.
    /// </summary>
    /// <param name="identity">The item to replace.</param>
    /// <param name="item">What shall stand there; sound by itself.</param>
    /// <param name="place">Where a new one goes, from 0 on; null puts it at the end.</param>
    public void Put(string identity, PlanItem item, int? place = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        var values = _values[item.Section];
        var index = IndexOf(item.Section, identity);
        if (index >= 0)
            values[index] = ValueOf(item);
        else
            values.Insert(Math.Clamp(place ?? values.Count, 0, values.Count), ValueOf(item));
    }

    /// <summary>
    /// Puts several items at once, each in the place of the one of an identity, or at the end when that is null: two can so
    /// trade their names.
    /// </summary>
    public void Put(IReadOnlyCollection<(string? Identity, PlanItem Item)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (var section in items.GroupBy(one => one.Item.Section))
        {
            var values = _values[section.Key];
            var coming = section.Where(one => one.Identity is not null).ToDictionary(one => one.Identity!, one => one.Item, StringComparer.Ordinal);
            var places = new List<(int Place, PlanItem Item)>(coming.Count);
            // Who changes one of 100,000 items does not ask for the names of those behind it.
            foreach (var (place, identity) in PlanSections.Get(section.Key).IdentitiesOf(values).Index())
            {
                if (coming.Count == 0) break;
                // A stored item keeps the identity that told it from another one, when that one is gone.
                if (coming.Remove(identity, out var item) || (PlanSection.FurtherIdentityOf(values[place]) is { } further && coming.Remove(further, out item))) places.Add((place, item));
            }

            foreach (var (place, item) in places) values[place] = ValueOf(item);
            values.AddRange(section.Where(one => one.Identity is null || coming.ContainsKey(one.Identity)).Select(one => ValueOf(one.Item)));
        }
    }

    /// <summary>Removes an item; does nothing where there is none.</summary>
    public void Remove(string section, string identity)
    {
        if (IndexOf(section, identity) is >= 0 and var index) _values[section].RemoveAt(index);
    }

    /// <summary>Removes several items of a section at once; those that are not there are left out.</summary>
    public void Remove(string section, IReadOnlySet<string> identities)
    {
        ArgumentNullException.ThrowIfNull(identities);
        var present = IdentitiesOf(section);
        _values[section] = [.. _values[section].Where((value, index) => !identities.Contains(present[index]) && !(PlanSection.FurtherIdentityOf(value) is { } further && identities.Contains(further)))];
    }

    private List<string> IdentitiesOf(string section) => [.. PlanSections.Get(section).IdentitiesOf(_values[section])];

    /// <summary>The plan that the items are.</summary>
    public Plan ToPlan()
    {
        var values = new FieldValues(PlanShape.Root);
        var head = _values[PlanSection.HeadKey][0];
        foreach (var section in PlanSections.All)
        {
            if (section.List is { } list)
            {
                values.Set(list, ((ListShape)list.Shape).ListOf(_values[section.Key]));
                continue;
            }

            foreach (var field in section.Shape.Fields)
            {
                if (field.Get(head) is { } value) values.Set(field, value);
            }
        }

        return (Plan)PlanShape.Root.Build(values);
    }

    /// <summary>The values of a section: for the head the plan itself, of which only the head's keys are looked at.</summary>
    internal static IEnumerable<object> ValuesOf(Plan plan, PlanSection section) =>
        section.List is { } list ? ((System.Collections.IEnumerable?)list.Get(plan) ?? Array.Empty<object>()).Cast<object>() : [plan];

    private static object ValueOf(PlanItem item)
    {
        var reading = PlanItems.Read(PlanSections.Get(item.Section), item.ToJson());
        return reading.Value
            ?? throw new InvalidDataException($"The stored {item.Section} '{item.Identity}' has {reading.Faults.Count} faults: {reading.Faults[0].Rule}");
    }
}
