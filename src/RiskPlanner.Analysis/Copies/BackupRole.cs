using System.Runtime.CompilerServices;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Copies;

/// <summary>
/// A policy and what counts of a data set that is under it: data sets of one role are copied alike. Policies are compared by reference: to
/// compare all that they say would take longer than the work that is saved. Immutable.
/// </summary>
/// <param name="policy">The policy.</param>
/// <param name="dataSet">A data set that is under it.</param>
/// <param name="home">The sysplex that runs its jobs.</param>
internal readonly struct BackupRole(BackupPolicy policy, DataSetDefinition dataSet, Sysplex home) : IEquatable<BackupRole>
{
    private readonly BackupPolicy _policy = policy;
    private readonly (KeyLabel? Label, DataSetOrganisation Organisation, Instant? Created, Instant? Deleted, string Home) _of =
        (dataSet.KeyLabel, dataSet.Organisation, dataSet.CreatedAt, dataSet.DeletedAt, home.Name);

    /// <inheritdoc/>
    public bool Equals(BackupRole other) => ReferenceEquals(_policy, other._policy) && _of == other._of;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BackupRole other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(_policy), _of);
}
