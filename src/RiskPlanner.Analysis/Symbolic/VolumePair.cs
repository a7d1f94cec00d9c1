using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>Two volumes of which the second follows the first, at once or with a lag. For one thread.</summary>
internal sealed class VolumePair(Medium primary, Medium secondary, Duration lag, UtilityEffect effect)
{
    // A null token stands for a deletion.
    private ImmutableQueue<(Instant Due, DataSetName Name, StoredToken? Token)> _underWay = [];

    /// <summary>The volume that programs write to.</summary>
    public Medium Primary { get; } = primary;

    /// <summary>The volume that follows.</summary>
    public Medium Secondary { get; } = secondary;

    /// <summary>A data set was written on the primary.</summary>
    public void Written(Instant now, StoredToken token) => Send(now, token.Name, token);

    /// <summary>A data set was deleted on the primary.</summary>
    public void Deleted(Instant now, DataSetName name)
    {
        if (effect.FollowsDeletions) Send(now, name, null);
    }

    /// <summary>What is due arrives.</summary>
    public void AdvanceTo(Instant now)
    {
        while (!_underWay.IsEmpty && _underWay.Peek().Due <= now)
        {
            _underWay = _underWay.Dequeue(out var write);
            Apply(write.Name, write.Token);
        }
    }

    /// <summary>The same pair between the same volumes of another world.</summary>
    public VolumePair Fork(Medium from, Medium to) => new(from, to, lag, effect) { _underWay = _underWay };

    /// <summary>
    /// The link is cut: what is under way does not arrive; where writes come in no order, each has arrived in part, and what it was to replace is damaged.
    /// </summary>
    public void Cut()
    {
        if (!effect.KeepsOrder && !Secondary.IsLost)
        {
            var damaged = new HashSet<DataSetName>();
            foreach (var (_, name, token) in _underWay)
            {
                if (token is null || Secondary.Find(name) is not { } there || there.IsAsWritten(token) || !damaged.Add(name)) continue;
                Secondary.Put(there with { Content = there.Content.Overwritten() });
            }
        }

        _underWay = [];
    }

    private void Send(Instant now, DataSetName name, StoredToken? token)
    {
        if (Secondary.IsLost) return;
        if (lag == Duration.Zero) Apply(name, token);
        else _underWay = _underWay.Enqueue((now + lag, name, token));
    }

    private void Apply(DataSetName name, StoredToken? token)
    {
        if (token is null) Secondary.Remove(name);
        else Secondary.Put(token);
    }
}
