using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>One item as the plan's file has it, with its comments. Safe between threads.</summary>
public sealed class ItemText(IPlanStore store)
{
    /// <summary>The part of the file, with the key of its list before it; of the head everything that is in no list. Null when there is no such item.</summary>
    public async Task<string?> OfAsync(string slug, string section, string identity, CancellationToken cancellation = default)
    {
        var head = (await store.ItemsAsync(slug, PlanSection.HeadKey, [PlanSection.HeadKey], cancellation)).SingleOrDefault()?.Item;
        var item = section == PlanSection.HeadKey ? head : (await store.ItemsAsync(slug, section, [identity], cancellation)).SingleOrDefault()?.Item;
        if (head is null || item is null) return null;
        if (item == head) return Written([item], item);
        // Alone in its list, a label that another key store has too needs nothing to tell it from that one.
        var alone = item with { Identity = PlanItems.Read(PlanSections.Get(section), item.ToJson()).Item?.Identity ?? item.Identity };
        var lines = LineEnds.Split(Written([head with { Comments = null }, alone], alone));
        var list = lines.SkipWhile(line => line != $"{section}:").ToList();
        return string.Join('\n', list.Take(1).Concat(list.Skip(1).TakeWhile(line => line.StartsWith(' ')))) + "\n";
    }

    private static string Written(IEnumerable<PlanItem> items, PlanItem commented) => PlanFile.Write(PlanContent.Assemble(items), PlanItems.CommentsOf([commented])).Text;
}
