using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>The policies that data sets are under, with what their steps name. Equal when the policies are, in the same order. Immutable.</summary>
internal sealed class PolicyList : IEquatable<PolicyList>
{
    private readonly IReadOnlyList<BackupPolicy> _policies;
    private readonly int _hash;

    /// <summary>A list of policies.</summary>
    public PolicyList(IReadOnlyList<BackupPolicy> policies)
    {
        _policies = policies;
        foreach (var policy in policies) _hash = HashCode.Combine(_hash, policy.Name);
    }

    /// <summary>The steps of all of them, in order.</summary>
    public IEnumerable<BackupStep> Steps => _policies.SelectMany(policy => policy.Steps);

    /// <inheritdoc/>
    public bool Equals(PolicyList? other)
    {
        if (other is null || other._policies.Count != _policies.Count) return false;
        for (var index = 0; index < _policies.Count; index++)
        {
            if (!ReferenceEquals(_policies[index], other._policies[index])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PolicyList);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
